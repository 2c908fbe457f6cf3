/** A test harness for modules in a plain page: `test(name, body)`, and `equal`, which reports differences. */

const tests = [];

export function test(name, body) {
  tests.push({ name, body });
}

export function equal(actual, expected, about = 'value') {
  const [one, other] = [actual, expected].map((value) => JSON.stringify(sorted(value)));
  if (one !== other) {
    throw new Error(`${about}: expected ${other}, was ${one}`);
  }
}

function sorted(value) {
  if (!value || typeof value !== 'object') {
    return value;
  }
  return Array.isArray(value)
    ? value.map(sorted)
    : Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]));
}

/** Runs the tests one by one: `[{name, error}]` with an empty error for passed tests. */
export async function run() {
  const results = [];
  for (const { name, body } of tests) {
    try {
      await body();
      results.push({ name, error: '' });
    } catch (error) {
      results.push({ name, error: `${error.stack ?? error}` });
    }
  }
  return results;
}

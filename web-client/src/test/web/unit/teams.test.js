import { defaultName, lookOf, playersByTeam } from '/core/teams.js';
import { equal, test } from './harness.js';

const TEAMS = Array.from({ length: 50 }, (_, team) => team);

test('each of fifty teams is known by its shape alone, and has its own name', () => {
  const shapes = TEAMS.map(lookOf).map(({ outline, sign }) => `${outline} ${sign}`);
  equal(new Set(shapes).size, 50, 'shapes');
  equal(new Set(TEAMS.map(defaultName)).size, 50, 'names');
  equal([0, 1, 9, 10].map(defaultName), ['Red', 'Blue', 'Grey', 'Orange 2']);
});

test('up to ten teams have different colours and outlines, and so have teams with the same outline', () => {
  const different = (teams, part) => new Set(teams.map((team) => lookOf(team)[part])).size;
  equal([different(TEAMS.slice(0, 10), 'colour'), different(TEAMS.slice(0, 10), 'outline')], [10, 10]);
  for (const outline of TEAMS.slice(0, 10)) {
    equal(different(TEAMS.filter((team) => lookOf(team).outline === outline), 'colour'), 5, `outline ${outline}`);
  }
});

test('badges are visible on all backgrounds, light and dark', async () => {
  const sheets = await Promise.all(['tokens', 'teams'].map(async (name) => (await fetch(`/style/${name}.css`)).text()));
  const [light, dark] = [0, 1].map((scheme) => {
    const rules = sheets.map((sheet) => sheet.split('@media')[scheme]).join('\n');
    return Object.fromEntries([...rules.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, colour]) => [name, colour]));
  });
  for (const scheme of [light, dark]) {
    for (const team of TEAMS.slice(0, 10)) {
      for (const background of ['paper', 'card', 'sunk']) {
        equal(contrast(scheme[`team-${team}`], scheme[background]) >= 3, true, `${team} on ${background}: ${contrast(scheme[`team-${team}`], scheme[background])}`);
      }
    }
  }
});

/** The contrast of two colours as WCAG 2 defines it. */
function contrast(...colours) {
  const [lighter, darker] = colours.map(luminance).sort((left, right) => right - left);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test('players are listed by team in the order of joining', () => {
  const player = (number, team) => ({ player: `p${number}`, name: `P${number}`, team });
  const roster = [player(10, 1), player(2, 1), player(3), player(4, 0)];
  const teams = { choosing: true, teams: [{ name: 'Red', players: 1 }, { name: 'Blue', players: 2 }, { name: 'Green', players: 0 }] };
  const { without, byTeam } = playersByTeam({ roster, teams });
  equal(without.map(({ name }) => name), ['P3']);
  equal(byTeam.map((players) => players.map(({ name }) => name)), [['P4'], ['P2', 'P10'], []]);
});

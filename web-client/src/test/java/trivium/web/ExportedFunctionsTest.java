package trivium.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.javascript.jscomp.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExportedFunctionsTest {
  @Test
  void aFunctionWithoutJsDocIsFound() {
    assertThat(withoutTypes("export function twice(number) { return number * 2; }"))
        .containsExactly("twice");
    assertThat(withoutTypes("/** Twice. */ export async function twice(number) { use(number); }"))
        .containsExactly("twice");
  }

  @Test
  void aParameterOrResultWithoutTypeIsFound() {
    assertThat(
            withoutTypes(
                """
                /** @param {number} one @return {number} */
                export function sum(one, other) { return one + other; }
                """))
        .containsExactly("sum");
    assertThat(
            withoutTypes(
                """
                /** @param one @return {number} */
                export function same(one) { return one; }
                """))
        .containsExactly("same");
    assertThat(
            withoutTypes(
                """
                /** @param {number} one */
                export const same = (one) => one;
                """))
        .containsExactly("same");
    assertThat(withoutTypes("/** A promise. */ export async function load() { await 1; }"))
        .containsExactly("load");
  }

  @Test
  void aFunctionThatIsExportedByNameIsFound() {
    assertThat(
            withoutTypes(
                """
                function one(number) { use(number); }
                const two = (number) => number;
                export { one, two as second };
                """))
        .containsExactly("one", "two");
  }

  @Test
  void publicMethodsOfAnExportedClassAreFound() {
    assertThat(
            withoutTypes(
                """
                export class Counter {
                  count_ = 0;
                  constructor(start) { this.count_ = start; }
                  add(number) { this.raise_(number); }
                  get count() { return this.count_; }
                  /** @param {number} count */
                  set count(count) { this.count_ = count; }
                  raise_(number) { this.count_ += number; }
                  reset() { this.count_ = 0; }
                }
                """))
        .containsExactly("Counter.constructor", "Counter.add", "Counter.count");
  }

  @Test
  void whatHasAllItsTypesOrIsNotExportedIsNotFound() {
    assertThat(
            withoutTypes(
                """
                import { used } from './used.js';
                export { used };
                export { other } from './other.js';
                export const NUMBER = 1;
                function own(number) { return number; }
                /** @return {number} */
                export const three = () => 3;
                export function all() { [1].map((one) => { return one; }); }
                /**
                 * @param {{one: number}} numbers
                 * @param {number=} other
                 * @param {...number} more
                 * @return {number}
                 */
                export function sum({ one }, other = 2, ...more) { return one + other; }
                """))
        .isEmpty();
  }

  private static List<String> withoutTypes(String code) {
    return ExportedFunctions.withoutTypes(SourceFile.fromCode("script.js", code));
  }
}

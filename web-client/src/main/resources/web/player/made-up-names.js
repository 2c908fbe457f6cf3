/** Words of made-up names. Any pair of them is friendly, and fits into a name of 24 characters. */
const FIRST =
  'Brave Bright Bouncy Calm Cheerful Clever Cosy Curious Dancing Daring Eager Fearless Friendly Funny Gentle Giggling Golden Happy Humming Jolly Jumping Kind Lively Lucky Merry Mighty Musical Nimble Patient Polite Proud Quick Radiant Silver Singing Smiling Snowy Sparkling Speedy Sunny Swift Thoughtful Wise Witty'.split(' ');
const SECOND =
  'Alpaca Badger Bear Beaver Butterfly Camel Cheetah Crane Dolphin Dragon Eagle Falcon Finch Firefly Fox Gecko Giraffe Hedgehog Heron Koala Ladybird Lemur Lion Lynx Magpie Otter Owl Panda Parrot Penguin Puffin Raven Robin Seahorse Seal Sparrow Squirrel Swan Tiger Toucan Turtle Wolf Wren Zebra'.split(' ');

/**
 * Returns a name of two words.
 *
 * @param {function(): number=} random
 * @return {string}
 */
export function madeUpName(random = Math.random) {
  const [first, second] = [FIRST, SECOND].map((words) => words[Math.floor(random() * words.length)]);
  return `${first} ${second}`;
}

/**
 * Returns the two lists of words.
 *
 * @return {!Array<!Array<string>>}
 */
export function nameWords() {
  return [FIRST, SECOND];
}

/**
 * @fileoverview Types that several modules use. They stand here because a module would need a variable for each, which
 * phones would load. A field of a game that is null until its message has come has the type that it has then: what is
 * shown in a phase reads only what that phase has.
 * @externs
 */

/** @const */
var trivium = {};

// What is shown

/**
 * What `html` makes; lit-html renders it.
 *
 * @interface
 */
trivium.Template = function () {};

/**
 * What may stand as a value within a template.
 *
 * @typedef {(string|number|!trivium.Template|!Array<(string|number|!trivium.Template)>)}
 */
trivium.Content;

/**
 * A run of lines of a text that belong together; it has one of these.
 *
 * @typedef {{
 *   rows: (!Array<!Array<string>>|undefined),
 *   code: (!Array<string>|undefined),
 *   lines: (!Array<string>|undefined)
 * }}
 */
trivium.Block;

/**
 * A part of a text with its mark: one of `text`, `code`, `formula`, `bold` and `emphasis`.
 *
 * @record
 */
trivium.Token = function () {};
/** @type {string|undefined} */
trivium.Token.prototype.text;
/** @type {string|undefined} */
trivium.Token.prototype.code;
/** @type {string|undefined} */
trivium.Token.prototype.formula;
/** @type {boolean|undefined} */
trivium.Token.prototype.display;
/** @type {!Array<!trivium.Token>|undefined} */
trivium.Token.prototype.bold;
/** @type {!Array<!trivium.Token>|undefined} */
trivium.Token.prototype.emphasis;

// The game: messages of the server as protocol/README.md has them

/**
 * A player with a name.
 *
 * @typedef {{player: string, name: string}}
 */
trivium.NamedPlayer;

/** @typedef {{total: number, rank: number, of: number}} */
trivium.Standing;

/** @typedef {{rank: number, name: string, total: number, gained: number}} */
trivium.Row;

/** @typedef {{value: number, tolerance: number, unit: string}} */
trivium.RightNumber;

/**
 * What a player submits.
 *
 * @typedef {(
 *   {kind: string, picks: !Array<number>}|
 *   {kind: string, text: string}|
 *   {kind: string, number: number}|
 *   {kind: string, order: !Array<number>}|
 *   {kind: string, match: !Array<number>}
 * )}
 */
trivium.Response;

/**
 * A response and the index of its question.
 *
 * @typedef {{question: number, response: !trivium.Response}}
 */
trivium.Answer;

/**
 * A question as players see it, the message `question`.
 *
 * @typedef {{
 *   question: number,
 *   of: number,
 *   kind: string,
 *   prompt: string,
 *   choices: !Array<string>,
 *   limit: number,
 *   remaining: number,
 *   partners: (!Array<string>|undefined),
 *   unit: (string|undefined),
 *   picture: (string|undefined),
 *   worth: (number|undefined)
 * }}
 */
trivium.Question;

/** @typedef {{question: number, remaining: number, startsIn: number, startsAt: number, away: number}} */
trivium.Clock;

/** @typedef {{question: number, answered: number, of: number}} */
trivium.Tally;

/**
 * @typedef {{
 *   question: number,
 *   correct: !Array<number>,
 *   counts: !Array<number>,
 *   accepted: !Array<string>,
 *   number: !trivium.RightNumber,
 *   explanation: string
 * }}
 */
trivium.Reveal;

/**
 * @typedef {{
 *   question: number,
 *   correct: boolean,
 *   points: number,
 *   total: number,
 *   rank: number,
 *   of: number,
 *   streak: number,
 *   parts: ({right: number, of: number}|undefined),
 *   shared: (boolean|undefined),
 *   behind: ({name: string, points: number}|undefined)
 * }}
 */
trivium.Result;

/** @typedef {{podium: !Array<!trivium.Row>, players: number, standing: (!trivium.Standing|undefined)}} */
trivium.Finished;

/**
 * What a page knows about its room.
 *
 * @typedef {{
 *   role: string,
 *   room: string,
 *   phase: string,
 *   bank: string,
 *   lang: string,
 *   questions: number,
 *   players: number,
 *   locked: boolean,
 *   me: !trivium.NamedPlayer,
 *   standing: !trivium.Standing,
 *   streak: number,
 *   joinUrl: string,
 *   displayKey: string,
 *   report: string,
 *   roster: !Array<!trivium.NamedPlayer>,
 *   storage: {how: string, detail: string},
 *   question: !trivium.Question,
 *   deadline: number,
 *   clock: !trivium.Clock,
 *   answering: !trivium.Answer,
 *   receipt: !trivium.Answer,
 *   lost: !trivium.Answer,
 *   missed: ?number,
 *   tally: !trivium.Tally,
 *   reveal: !trivium.Reveal,
 *   corrected: {dropped: boolean},
 *   result: !trivium.Result,
 *   leaderboard: {top: !Array<!trivium.Row>},
 *   finished: !trivium.Finished,
 *   podiumAt: number,
 *   news: {question: number, dropped: boolean, before: number, after: ?number},
 *   refused: {why: string, detail: string}
 * }}
 */
trivium.GameState;

/**
 * A message of the server, or one that the page sends to itself; `type` says which of the other fields it has.
 *
 * @typedef {{
 *   type: string,
 *   room: (string|undefined),
 *   token: (string|undefined),
 *   question: (number|undefined),
 *   response: (!trivium.Response|undefined),
 *   remaining: (number|undefined),
 *   startsIn: (number|undefined),
 *   scene: (!Array<?>|undefined),
 *   bank: (string|undefined),
 *   crowd: (number|undefined),
 *   players: (number|undefined),
 *   within: (number|undefined),
 *   why: (string|undefined),
 *   detail: (string|undefined)
 * }}
 */
trivium.ServerMessage;

/**
 * Where a game is: goes with a request that means only this step.
 *
 * @typedef {{phase: string, question: number}}
 */
trivium.GamePosition;

/**
 * A message to the server; `type` says which of the other fields it has.
 *
 * @typedef {{
 *   type: string,
 *   room: (string|undefined),
 *   name: (string|undefined),
 *   claim: (string|undefined),
 *   device: (string|undefined),
 *   key: (string|undefined),
 *   token: (string|undefined),
 *   bank: (string|undefined),
 *   questions: (number|undefined),
 *   settings: ({limit: number, scoring: string, typed: boolean}|undefined),
 *   at: (!trivium.GamePosition|undefined),
 *   player: (string|undefined),
 *   from: (string|undefined),
 *   to: (string|undefined),
 *   crowd: (number|undefined),
 *   lock: (boolean|undefined),
 *   locked: (boolean|undefined),
 *   question: (number|undefined),
 *   correction: (!trivium.Correction|undefined),
 *   response: (!trivium.Response|undefined)
 * }}
 */
trivium.ClientMessage;

/**
 * A host's change to a closed question.
 *
 * @typedef {(
 *   {kind: string, correct: !Array<number>}|
 *   {kind: string, text: string}|
 *   {kind: string, value: number, tolerance: number}|
 *   {kind: string}
 * )}
 */
trivium.Correction;

// Pages that show a room

/**
 * The connection as a page shows it: `status` is `idle`, `opening`, `open`, `again` (reconnecting) or `ended`
 * (for good).
 *
 * @typedef {{status: string, sentence: (string|undefined), code: (number|undefined)}}
 */
trivium.Link;

/**
 * What every view of a room is made from.
 *
 * @typedef {{game: !trivium.GameState, link: !trivium.Link, now: number}}
 */
trivium.View;

/** @typedef {{room: string, token: string}} */
trivium.SeatToken;

/**
 * Clock and timers of a page.
 *
 * @typedef {{
 *   now: function(): number,
 *   set: function(function(), number): ?,
 *   clear: function(?)
 * }}
 */
trivium.Timers;

/**
 * A storage of the browser, or what stands in for it.
 *
 * @typedef {{
 *   getItem: function(string): ?string,
 *   setItem: function(string, string): ?,
 *   removeItem: function(string): ?
 * }}
 */
trivium.KeyStorage;

/**
 * Where the answer that is under way is kept: the part of `Seats` that AnswerDelivery needs.
 *
 * @typedef {{
 *   answer: function(string): ?trivium.Answer,
 *   keepAnswer: function(string, ?trivium.Answer)
 * }}
 */
trivium.AnswerStorage;

/**
 * The part of `Seats` that a connection needs.
 *
 * @typedef {{
 *   answer: function(string): ?trivium.Answer,
 *   keepAnswer: function(string, ?trivium.Answer),
 *   keep: function(string, string),
 *   forget: function(string)
 * }}
 */
trivium.SeatStorage;

/**
 * What a page that shows a room tells its `Screen`; each page has a view of its own.
 *
 * @typedef {{
 *   seats: !trivium.SeatStorage,
 *   view: function(?): !trivium.Template,
 *   state: ((function(): !Object)|undefined),
 *   screenOf: ((function(?): string)|undefined),
 *   announcement: ((function(?): string)|undefined),
 *   onMessage: ((function(!trivium.ServerMessage, !trivium.GameState))|undefined),
 *   onLink: ((function(!trivium.Link))|undefined),
 *   onPaint: ((function(number))|undefined)
 * }}
 */
trivium.Page;

// The player's page

/**
 * What a player is typing; `step` of joining is `code` or `name`, and `draft` is a response before it is sent.
 *
 * @typedef {{
 *   step: string,
 *   code: string,
 *   name: string,
 *   bank: string,
 *   busy: boolean,
 *   checking: boolean,
 *   problem: string,
 *   draft: !trivium.ResponseDraft
 * }}
 */
trivium.PlayerForm;

/**
 * @typedef {{
 *   picks: (!Array<number>|undefined),
 *   text: (string|undefined),
 *   order: (!Array<number>|undefined),
 *   dragged: (number|undefined),
 *   moving: (string|undefined),
 *   match: (!Array<number>|undefined),
 *   inHand: (number|undefined)
 * }}
 */
trivium.ResponseDraft;

/**
 * What the modules export that the page fetches once the seat is taken; each is undefined until then.
 *
 * @record
 */
trivium.PlayerParts = function () {};
/** @type {!Object<string, string>|undefined} */
trivium.PlayerParts.prototype.ASKS;
/** @type {(function(!trivium.PlayerView, string, !trivium.PlayerActions): !trivium.Template)|undefined} */
trivium.PlayerParts.prototype.answerView;
/** @type {(function(!trivium.GameState): !trivium.Template)|undefined} */
trivium.PlayerParts.prototype.boardView;
/** @type {(function(string): !Array<!trivium.Content>)|undefined} */
trivium.PlayerParts.prototype.inline;
/** @type {(function(!trivium.Question): !trivium.Template)|undefined} */
trivium.PlayerParts.prototype.picture;
/** @type {(function(!trivium.PlayerView, !trivium.PlayerActions): !trivium.Template)|undefined} */
trivium.PlayerParts.prototype.podiumView;
/** @type {(function(string): !Array<!trivium.Content>)|undefined} */
trivium.PlayerParts.prototype.promptText;
/** @type {(function(!trivium.PlayerView, !trivium.PlayerActions): !trivium.Template)|undefined} */
trivium.PlayerParts.prototype.questionView;
/** @type {(function(!trivium.GameState): !trivium.Template)|undefined} */
trivium.PlayerParts.prototype.resultView;
/** @type {(function(): !trivium.Template)|undefined} */
trivium.PlayerParts.prototype.risingView;
/** @type {(function(!Element))|undefined} */
trivium.PlayerParts.prototype.scaleQuestion;
/** @type {(function(!trivium.GameState, number): string)|undefined} */
trivium.PlayerParts.prototype.stateOf;

/**
 * @typedef {{
 *   game: !trivium.GameState,
 *   link: !trivium.Link,
 *   now: number,
 *   form: !trivium.PlayerForm,
 *   parts: !trivium.PlayerParts,
 *   missing: (!Array<string>|undefined)
 * }}
 */
trivium.PlayerView;

/**
 * @typedef {{
 *   typeCode: function(string): string,
 *   changeCode: function(),
 *   typeName: function(string),
 *   join: function(),
 *   draft: function(!trivium.ResponseDraft),
 *   respond: function(!trivium.Response),
 *   leave: function(),
 *   comeBack: function()
 * }}
 */
trivium.PlayerActions;

// The display

/**
 * @typedef {{
 *   game: !trivium.GameState,
 *   link: !trivium.Link,
 *   now: number,
 *   problem: string,
 *   since: number
 * }}
 */
trivium.DisplayView;

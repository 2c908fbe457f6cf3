/**
 * @fileoverview Types that several modules use. They are declared here because a module would need a variable for each,
 * which phones would load. A field of a game that is null until its message has arrived has the type that it has then:
 * the view of a phase reads only the fields of that phase.
 * @externs
 */

/** @const */
var trivium = {};

// Content

/**
 * A template, as returned by `html`; lit-html renders it.
 *
 * @interface
 */
trivium.Template = function () {};

/**
 * A value within a template.
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
 * A player with a name, and the numbers of the team and the avatar, if there are any.
 *
 * @typedef {{player: string, name: string, team: (number|undefined), avatar: (number|undefined)}}
 */
trivium.NamedPlayer;

/** @typedef {{name: string, players: number}} */
trivium.TeamSize;

/**
 * The teams of a room in their order, the message `teams`.
 *
 * @typedef {{choosing: boolean, most: (number|undefined), teams: !Array<!trivium.TeamSize>}}
 */
trivium.Teams;

/** @typedef {{rank: number, team: number, name: string, total: number, gained: number}} */
trivium.TeamRow;

/** @typedef {{team: number, points: number, total: number, rank: number, of: number, best: (string|undefined)}} */
trivium.TeamResult;

/** @typedef {{total: number, rank: number, of: number}} */
trivium.Standing;

/**
 * A row of a leaderboard; `members` are the people who share a phone, `team` is the number of a team.
 *
 * @typedef {{
 *   rank: number,
 *   name: string,
 *   total: number,
 *   gained: number,
 *   members: (!Array<string>|undefined),
 *   avatar: (number|undefined),
 *   team: (number|undefined)
 * }}
 */
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
 *   first: (number|undefined),
 *   of: number,
 *   kind: string,
 *   prompt: string,
 *   choices: !Array<string>,
 *   limit: number,
 *   remaining: number,
 *   partners: (!Array<string>|undefined),
 *   unit: (string|undefined),
 *   picture: (string|undefined),
 *   worth: (number|undefined),
 *   opensIn: (number|undefined),
 *   sheet: (boolean|undefined)
 * }}
 */
trivium.Question;

/**
 * A press of the buzzer; `after` is in ms after the first one, and `right` what the host judged.
 *
 * @typedef {{player: string, name: string, team: (number|undefined), after: number, right: (boolean|undefined)}}
 */
trivium.BuzzerPress;

/**
 * The message `buzzer`; `answering` is a player.
 *
 * @typedef {{
 *   question: number,
 *   presses: !Array<!trivium.BuzzerPress>,
 *   pressed: number,
 *   answering: (string|undefined),
 *   remaining: number
 * }}
 */
trivium.Buzzer;

/**
 * Who is left in a knock-out round, the message `survivors`.
 *
 * @typedef {{left: number, of: number, names: !Array<string>, over: (boolean|undefined)}}
 */
trivium.Survivors;

/** @typedef {{question: number, players: number}} */
trivium.Flags;

/**
 * The answers nearest to a number, and their distance to it.
 *
 * @typedef {{off: number, players: number, answers: !Array<{name: string, number: number}>}}
 */
trivium.NearestAnswers;

/**
 * The special rules of a round; `mode` is `live` if it is missing.
 *
 * @typedef {{
 *   mode: (string|undefined),
 *   joker: (boolean|undefined),
 *   wager: (boolean|undefined),
 *   nearest: (boolean|undefined),
 *   knockOut: (boolean|undefined)
 * }}
 */
trivium.RoundFormat;

/**
 * The message `clock`, and when the page expects the clock to start.
 *
 * @typedef {{question: number, remaining: number, startsIn: number, startsAt: (number|undefined), away: number}}
 */
trivium.Clock;

/** @typedef {{question: number, answered: number, of: number}} */
trivium.Tally;

/**
 * What players typed, and how many of them.
 *
 * @typedef {{text: string, players: number, right: (boolean|undefined)}}
 */
trivium.TypedCount;

/**
 * The message `reveal`; the last three fields are for host and display.
 *
 * @typedef {{
 *   question: number,
 *   correct: !Array<number>,
 *   counts: !Array<number>,
 *   accepted: (!Array<string>|undefined),
 *   number: (!trivium.RightNumber|undefined),
 *   explanation: string,
 *   right: (number|undefined),
 *   answered: (number|undefined),
 *   typed: (!Array<!trivium.TypedCount>|undefined),
 *   nearest: (!trivium.NearestAnswers|undefined)
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
 *   behind: ({name: string, points: number}|undefined),
 *   team: (!trivium.TeamResult|undefined),
 *   knockOut: ({out: boolean, left: number, of: number}|undefined)
 * }}
 */
trivium.Result;

/** @typedef {{top: !Array<!trivium.Row>, last: (boolean|undefined), teams: (!Array<!trivium.TeamRow>|undefined)}} */
trivium.Leaderboard;

/**
 * The title of a round, the message `round`.
 *
 * @typedef {{
 *   round: number,
 *   of: number,
 *   title: string,
 *   bank: string,
 *   questions: number,
 *   worth: (number|undefined),
 *   anew: (boolean|undefined),
 *   lang: (string|undefined),
 *   format: (!trivium.RoundFormat|undefined)
 * }}
 */
trivium.Round;

/**
 * @typedef {{
 *   title: string,
 *   bank: string,
 *   questions: number,
 *   breakTime: (number|undefined),
 *   leaderboard: (string|undefined),
 *   pace: (number|undefined),
 *   format: (!trivium.RoundFormat|undefined)
 * }}
 */
trivium.PlannedRound;

/**
 * The rounds of a room, the message `programme`; `round` is the current one.
 *
 * @typedef {{round: number, rounds: !Array<!trivium.PlannedRound>}}
 */
trivium.Programme;

/**
 * The message `break`; `remaining` is 0 if its end is not known, and `next` is missing while the host chooses.
 *
 * @typedef {{
 *   remaining: number,
 *   next: (string|undefined),
 *   top: (!Array<!trivium.Row>|undefined),
 *   teams: (!Array<!trivium.TeamRow>|undefined)
 * }}
 */
trivium.Break;

/**
 * @typedef {{
 *   podium: !Array<!trivium.Row>,
 *   players: number,
 *   standing: (!trivium.Standing|undefined),
 *   teams: (!Array<!trivium.TeamRow>|undefined)
 * }}
 */
trivium.Finished;

/**
 * Typed answers of a locked sheet that mean the same.
 *
 * @typedef {{
 *   text: string,
 *   answers: number,
 *   mark: string,
 *   certain: (boolean|undefined),
 *   marked: (boolean|undefined)
 * }}
 */
trivium.AnswerGroup;

/** @typedef {{rank: number, names: !Array<string>}} */
trivium.Tie;

/**
 * The answer sheet of a round. All but its questions are by the number of a question; `typed` are the groups of typed
 * answers, and `accepted` are the right ones, which only the host gets.
 *
 * @typedef {{
 *   questions: !Array<!trivium.Question>,
 *   answers: !Object<number, !trivium.SheetAnswer>,
 *   reveals: !Object<number, !trivium.Reveal>,
 *   results: !Object<number, !trivium.Result>,
 *   typed: !Object<number, !Array<!trivium.AnswerGroup>>,
 *   accepted: !Object<number, !Array<string>>,
 *   progress: ?{answered: !Array<number>, of: number}
 * }}
 */
trivium.Sheet;

/** @typedef {{response: !trivium.Response, by: (string|undefined)}} */
trivium.SheetAnswer;

/**
 * The bets on the next question; `own` is that of the player, and `tally` counts them.
 *
 * @typedef {{
 *   question: number,
 *   of: number,
 *   own: ?{most: number, points: (number|undefined), by: (string|undefined)},
 *   tally: ?trivium.Tally
 * }}
 */
trivium.BetRound;

/** @typedef {{available: boolean, played: (boolean|undefined), by: (string|undefined)}} */
trivium.OwnJoker;

/** @typedef {{names: !Array<string>, count: number}} */
trivium.Jokers;

/**
 * What the host has changed: points of a player or a team, or a question. `after` is null until the result has come.
 *
 * @typedef {{
 *   adjusted: ({name: string, points: number, reason: string, own: boolean}|undefined),
 *   question: number,
 *   dropped: boolean,
 *   before: number,
 *   after: ?number
 * }}
 */
trivium.News;

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
 *   team: ?number,
 *   teams: ?trivium.Teams,
 *   standing: !trivium.Standing,
 *   streak: number,
 *   joinUrl: string,
 *   displayKey: string,
 *   report: string,
 *   roster: !Array<!trivium.NamedPlayer>,
 *   storage: {how: string, detail: string},
 *   question: !trivium.Question,
 *   opensAt: number,
 *   deadline: number,
 *   paused: {remaining: number, opensIn: number},
 *   clock: !trivium.Clock,
 *   answering: !trivium.Answer,
 *   receipt: !trivium.Answer,
 *   lost: !trivium.Answer,
 *   missed: ?number,
 *   tally: !trivium.Tally,
 *   buzzer: !trivium.Buzzer,
 *   pressed: boolean,
 *   key: !trivium.AnswerKey,
 *   survivors: !trivium.Survivors,
 *   out: boolean,
 *   flags: number,
 *   flagged: boolean,
 *   reveal: !trivium.Reveal,
 *   corrected: {dropped: boolean},
 *   result: !trivium.Result,
 *   leaderboard: !trivium.Leaderboard,
 *   round: !trivium.Round,
 *   programme: !trivium.Programme,
 *   break: !trivium.Break,
 *   finished: !trivium.Finished,
 *   podiumAt: number,
 *   news: !trivium.News,
 *   refused: {why: string, detail: string},
 *   sheet: ?trivium.Sheet,
 *   bets: ?trivium.BetRound,
 *   joker: ?trivium.OwnJoker,
 *   jokers: ?trivium.Jokers,
 *   ties: !Array<!trivium.Tie>
 * }}
 */
trivium.GameState;

/** @typedef {function(!trivium.GameState, ?, number): !trivium.GameState} */
trivium.Reducer;

/**
 * A message of the server, or one that the page sends to itself; `type` says which of the other fields it has.
 *
 * @typedef {{
 *   type: string,
 *   role: (string|undefined),
 *   room: (string|undefined),
 *   phase: (string|undefined),
 *   bank: (string|undefined),
 *   shared: (boolean|undefined),
 *   watchOnly: (boolean|undefined),
 *   lang: (string|undefined),
 *   questions: (number|undefined),
 *   players: (number|undefined),
 *   locked: (boolean|undefined),
 *   seat: (!Object|undefined),
 *   scene: (!Array<?>|undefined),
 *   token: (string|undefined),
 *   key: (string|undefined),
 *   code: (string|undefined),
 *   displayKey: (string|undefined),
 *   joinUrl: (string|undefined),
 *   player: (string|undefined),
 *   name: (string|undefined),
 *   newest: (!Array<!trivium.NamedPlayer>|undefined),
 *   gone: (!Array<string>|undefined),
 *   question: (number|undefined),
 *   response: (!trivium.Response|undefined),
 *   remaining: (number|undefined),
 *   startsIn: (number|undefined),
 *   opensIn: (number|undefined),
 *   correct: (!Array<number>|undefined),
 *   accepted: (!Array<string>|undefined),
 *   number: (!trivium.RightNumber|undefined),
 *   dropped: (boolean|undefined),
 *   right: (number|undefined),
 *   typed: (!Array<!trivium.TypedCount>|undefined),
 *   nearest: (!trivium.NearestAnswers|undefined),
 *   top: (!Array<!trivium.Row>|undefined),
 *   last: (boolean|undefined),
 *   team: (number|undefined),
 *   teams: (!Array<(!trivium.TeamRow|{name: string, players: number})>|undefined),
 *   choosing: (boolean|undefined),
 *   most: (number|undefined),
 *   round: (number|undefined),
 *   rounds: (!Array<{title: string, bank: string, questions: number}>|undefined),
 *   of: (number|undefined),
 *   title: (string|undefined),
 *   worth: (number|undefined),
 *   next: (string|undefined),
 *   points: (number|undefined),
 *   reason: (string|undefined),
 *   explanation: (string|undefined),
 *   total: (number|undefined),
 *   paused: (boolean|undefined),
 *   limit: (number|undefined),
 *   crowd: (number|undefined),
 *   within: (number|undefined),
 *   state: (string|undefined),
 *   why: (string|undefined),
 *   detail: (string|undefined),
 *   by: (string|undefined),
 *   answered: (!Array<number>|undefined),
 *   groups: (!Array<!trivium.AnswerGroup>|undefined),
 *   reveals: (!Array<?>|undefined),
 *   results: (!Array<?>|undefined),
 *   available: (boolean|undefined),
 *   played: (boolean|undefined),
 *   names: (!Array<string>|undefined),
 *   count: (number|undefined),
 *   ties: (!Array<!trivium.Tie>|undefined)
 * }}
 */
trivium.ServerMessage;

/**
 * The position in a game; sent with a request that is only valid for it.
 *
 * @typedef {{phase: string, question: number}}
 */
trivium.GamePosition;

/**
 * @typedef {{
 *   limit: number,
 *   scoring: string,
 *   typed: boolean,
 *   worth: (number|undefined),
 *   leaderboard: (string|undefined),
 *   talk: (number|undefined),
 *   reading: (boolean|undefined),
 *   pace: (number|undefined),
 *   format: (!trivium.RoundFormat|undefined),
 *   firstThree: (boolean|undefined)
 * }}
 */
trivium.RoundSettings;

/**
 * A round as the server is asked to draw and play it.
 *
 * @typedef {{
 *   title: (string|undefined),
 *   bank: string,
 *   questions: number,
 *   settings: (!trivium.RoundSettings|undefined),
 *   selection: (!Object|undefined),
 *   breakTime: (number|undefined),
 *   anew: (boolean|undefined)
 * }}
 */
trivium.RoundPlan;

/**
 * A message to the server; `type` says which of the other fields it has.
 *
 * @typedef {{
 *   type: string,
 *   room: (string|undefined),
 *   name: (string|undefined),
 *   claim: (string|undefined),
 *   members: (!Array<string>|undefined),
 *   lateJoin: (string|undefined),
 *   device: (string|undefined),
 *   avatar: (number|undefined),
 *   key: (string|undefined),
 *   code: (string|undefined),
 *   token: (string|undefined),
 *   bank: (string|undefined),
 *   questions: (number|undefined),
 *   settings: (!trivium.RoundSettings|undefined),
 *   selection: (!Object|undefined),
 *   at: (!trivium.GamePosition|undefined),
 *   rounds: (!Array<!trivium.RoundPlan>|undefined),
 *   team: (number|undefined),
 *   points: (number|undefined),
 *   reason: (string|undefined),
 *   by: (number|undefined),
 *   paused: (boolean|undefined),
 *   player: (string|undefined),
 *   from: (string|undefined),
 *   to: (string|undefined),
 *   crowd: (number|undefined),
 *   lock: (boolean|undefined),
 *   locked: (boolean|undefined),
 *   shown: (boolean|undefined),
 *   question: (number|undefined),
 *   correction: (!trivium.Correction|undefined),
 *   right: (boolean|undefined),
 *   response: (!trivium.Response|undefined),
 *   text: (string|undefined),
 *   mark: (string|undefined),
 *   played: (boolean|undefined),
 *   prompt: (string|undefined),
 *   value: (number|undefined),
 *   unit: (string|undefined)
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
 * The connection as a page shows it: `status` is `idle`, `opening`, `open`, `reconnecting` or `ended`
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
 * A storage of the browser, or its replacement.
 *
 * @typedef {{
 *   getItem: function(string): ?string,
 *   setItem: function(string, string): ?,
 *   removeItem: function(string): ?
 * }}
 */
trivium.KeyStorage;

/**
 * The storage of the unconfirmed answer: the part of `Seats` that AnswerDelivery needs.
 *
 * @typedef {{
 *   answer: function(string): ?trivium.Answer,
 *   saveAnswer: function(string, ?trivium.Answer)
 * }}
 */
trivium.AnswerStorage;

/**
 * The part of `Seats` that a connection needs.
 *
 * @typedef {{
 *   answer: function(string): ?trivium.Answer,
 *   saveAnswer: function(string, ?trivium.Answer),
 *   save: function(string, string),
 *   forget: function(string)
 * }}
 */
trivium.SeatStorage;

/**
 * What a page that shows a room passes to its `Screen`; each page has its own view.
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
 * `changingTeam` is whether the teams are shown, and `wantedTeam` and `wantedBet` are the team and the bet that were
 * asked for.
 *
 * @typedef {{
 *   step: string,
 *   code: string,
 *   name: string,
 *   bank: string,
 *   members: string,
 *   shared: boolean,
 *   watchOnly: boolean,
 *   busy: boolean,
 *   checking: boolean,
 *   changingTeam: boolean,
 *   wantedTeam: ?number,
 *   avatar: ?number,
 *   wantedBet: ?number,
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
 *   selected: (number|undefined),
 *   pressed: (number|undefined)
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
/** @type {(function(!trivium.PlayerForm, !trivium.PlayerActions): !trivium.Template)|undefined} */
trivium.PlayerParts.prototype.avatarPicker;
/** @type {(function((?number|undefined)): !trivium.Template)|undefined} */
trivium.PlayerParts.prototype.avatarView;
/** @type {(function(!Element))|undefined} */
trivium.PlayerParts.prototype.countUp;
/** @type {(function(!trivium.GameState))|undefined} */
trivium.PlayerParts.prototype.vibrateFor;
/** @type {(function(): !trivium.Template)|undefined} */
trivium.PlayerParts.prototype.vibrationSwitch;
/** @type {(function(!trivium.PlayerActions): !trivium.Template)|undefined} */
trivium.PlayerParts.prototype.madeUpNameButton;
/** @type {(function(!trivium.GameState): !trivium.Template)|undefined} */
trivium.PlayerParts.prototype.boardView;
/** @type {(function(!trivium.PlayerView, !trivium.Template=, !trivium.Template=): !trivium.Template)|undefined} */
trivium.PlayerParts.prototype.breakView;
/** @type {(function(!trivium.PlayerView, !trivium.PlayerActions): !trivium.Template)|undefined} */
trivium.PlayerParts.prototype.spectatorView;
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
/** @type {(function(!trivium.GameState, !trivium.PlayerActions): !trivium.Template)|undefined} */
trivium.PlayerParts.prototype.ownTeamView;
/** @type {(function(!trivium.GameState, !trivium.Template=, !trivium.Template=, !trivium.Template=): !trivium.Template)|undefined} */
trivium.PlayerParts.prototype.resultView;
/** @type {(function(!trivium.SheetPage): !trivium.SheetActions)|undefined} */
trivium.PlayerParts.prototype.sheetAnswers;
/** @type {(function(!trivium.PlayerView, !trivium.PlayerActions): !trivium.Template)|undefined} */
trivium.PlayerParts.prototype.sheetView;
/** @type {(function(!trivium.GameState, !trivium.Template=): !trivium.Template)|undefined} */
trivium.PlayerParts.prototype.sheetResultView;
/** @type {(function(!trivium.GameState): !trivium.Template)|undefined} */
trivium.PlayerParts.prototype.sheetStripView;
/** @type {(function(!trivium.GameState, !trivium.PlayerActions): !trivium.Template)|undefined} */
trivium.PlayerParts.prototype.jokerView;
/** @type {(function(!trivium.PlayerView, !trivium.PlayerActions): !trivium.Template)|undefined} */
trivium.PlayerParts.prototype.betView;
/** @type {(function(!trivium.PlayerView, !trivium.PlayerActions): !trivium.Template)|undefined} */
trivium.PlayerParts.prototype.buzzerView;
/** @type {(function(!trivium.ServerMessage, {game: !trivium.GameState, form: !trivium.PlayerForm, now: number}, !trivium.PlayerActions, {settled: function()}))|undefined} */
trivium.PlayerParts.prototype.confirmPress;
/** @type {(function(!trivium.GameState, !trivium.PlayerActions): !trivium.Template)|undefined} */
trivium.PlayerParts.prototype.flagView;
/** @type {(function(!trivium.PlayerView, !trivium.PlayerActions): !trivium.Template)|undefined} */
trivium.PlayerParts.prototype.teamChoiceView;
/** @type {(function(!trivium.GameState): !trivium.Template)|undefined} */
trivium.PlayerParts.prototype.teamLeaderboardView;
/** @type {(function(!trivium.PlayerView, !trivium.PlayerActions): !trivium.Template)|undefined} */
trivium.PlayerParts.prototype.teamPodiumView;
/** @type {(function(!trivium.GameState): !trivium.Template)|undefined} */
trivium.PlayerParts.prototype.teamResultView;
/** @type {(function(!trivium.GameState): !trivium.Template)|undefined} */
trivium.PlayerParts.prototype.teamBreakRows;
/** @type {(function(!trivium.GameState, !trivium.Template=, !trivium.Template=): !trivium.Template)|undefined} */
trivium.PlayerParts.prototype.roundView;
/** @type {(function(): !trivium.Template)|undefined} */
trivium.PlayerParts.prototype.podiumPendingView;
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
 *   missing: (!Array<string>|undefined),
 *   sheet: (!trivium.SheetDrafts|undefined)
 * }}
 */
trivium.PlayerView;

/**
 * What the server has not confirmed of an answer sheet: unsaved responses, input that is no response yet, and whether
 * an answer came too late, by question.
 *
 * @typedef {{
 *   unsaved: !Object<number, ?trivium.Response>,
 *   drafts: !Object<number, !trivium.ResponseDraft>,
 *   lost: !Object<number, boolean>
 * }}
 */
trivium.SheetDrafts;

/**
 * What the answers of a sheet need of their page.
 *
 * @typedef {{
 *   game: function(): !trivium.GameState,
 *   seats: {
 *     sheet: function(string): ?Object<number, ?trivium.Response>,
 *     saveSheet: function(string, ?Object<number, ?trivium.Response>)
 *   },
 *   connection: {request: function(!trivium.ClientMessage): boolean, settled: function()},
 *   paint: function()
 * }}
 */
trivium.SheetPage;

/** @record */
trivium.SheetActions = function () {};
/** @type {!trivium.SheetDrafts} */
trivium.SheetActions.prototype.state;
/** @type {function(number, !trivium.ResponseDraft)} */
trivium.SheetActions.prototype.draft;
/** @type {function(number, ?trivium.Response)} */
trivium.SheetActions.prototype.answer;
/** @type {function(number, ?trivium.Response)} */
trivium.SheetActions.prototype.answerLater;
/** @type {function(number)} */
trivium.SheetActions.prototype.leave;
/** @type {function(!trivium.ServerMessage)} */
trivium.SheetActions.prototype.receive;

/**
 * @typedef {{
 *   typeCode: function(string): string,
 *   changeCode: function(),
 *   typeName: function(string),
 *   join: function(),
 *   chooseAvatar: function(?number),
 *   typeMembers: function(string),
 *   spectate: function(),
 *   draft: function(!trivium.ResponseDraft),
 *   respond: function(!trivium.Response),
 *   buzz: function(),
 *   flag: function(),
 *   sheet: ?trivium.SheetActions,
 *   playJoker: function(boolean),
 *   bet: function(number),
 *   chooseTeam: function(number),
 *   changeTeam: function(boolean),
 *   leave: function(),
 *   reload: function()
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
 *   code: (string|undefined),
 *   since: number,
 *   sound: (!trivium.SoundState|undefined),
 *   shownAt: (number|undefined)
 * }}
 */
trivium.DisplayView;

/** @typedef {{reload: function(), sound: !trivium.SoundActions}} */
trivium.DisplayActions;

/**
 * The sound as the display shows it; the volume is from 0 to 100.
 *
 * @typedef {{blocked: boolean, muted: boolean, volume: number}}
 */
trivium.SoundState;

/** @typedef {{turnOn: function(), toggleMute: function(), setVolume: function(number)}} */
trivium.SoundActions;

/**
 * What can be heard of a game: the number of the question, whether its answers are not open yet, and the seconds left.
 *
 * @typedef {{phase: string, question: number, waits: boolean, seconds: number, paused: boolean}}
 */
trivium.SoundMoment;

/** @typedef {{sound: string, delay: number}} */
trivium.SoundCue;

/**
 * A sound as notes: see display/sound-tables.js.
 *
 * @typedef {{
 *   beat: number,
 *   loop: (number|undefined),
 *   voices: !Array<{wave: string, gain: number, notes: !Array<!Array<number>>}>
 * }}
 */
trivium.SoundTable;

/** @typedef {{at: number, length: number, frequency: number, wave: string, gain: number}} */
trivium.SoundNote;

// Banks: answers of the HTTP API as protocol/README.md has them

/**
 * An entry: a question and its answer as the notes have it.
 *
 * @typedef {{
 *   question: string,
 *   answer: string,
 *   line: number,
 *   lastLine: number,
 *   shape: string,
 *   topic: (string|undefined),
 *   options: (!Array<{text: string, right: boolean}>|undefined)
 * }}
 */
trivium.EntryForm;

/** @typedef {{entry: number, why: string}} */
trivium.UnusableEntry;

/** @typedef {{line: number, message: string}} */
trivium.Problem;

/** @typedef {{first: number, last: number}} */
trivium.LineRange;

/**
 * A question with its correct answer.
 *
 * @typedef {{
 *   kind: string,
 *   prompt: string,
 *   choices: (!Array<string>|undefined),
 *   correct: (!Array<number>|undefined),
 *   partners: (!Array<string>|undefined),
 *   accepted: (!Array<string>|undefined),
 *   value: (number|undefined),
 *   tolerance: (number|undefined),
 *   unit: (string|undefined),
 *   explanation: (string|undefined),
 *   entry: (number|undefined),
 *   limit: (number|undefined),
 *   worth: (number|undefined),
 *   picture: (string|undefined),
 *   off: (boolean|undefined),
 *   spare: (boolean|undefined)
 * }}
 */
trivium.QuestionForm;

/**
 * @typedef {{
 *   format: (string|undefined),
 *   title: string,
 *   entries: (!Array<!trivium.EntryForm>|undefined),
 *   questions: (!Array<!trivium.QuestionForm>|undefined),
 *   unasked: (!Array<!trivium.UnusableEntry>|undefined),
 *   problems: (!Array<!trivium.Problem>|undefined),
 *   notes: ({lines: !Array<string>, marks: (!Array<!trivium.LineRange>|undefined), examples: (!Array<string>|undefined)}|undefined)
 * }}
 */
trivium.BankForm;

/** @typedef {{answered: number, wrong: number, level: (string|undefined)}} */
trivium.PastAnswers;

/**
 * @typedef {{
 *   name: string,
 *   format: string,
 *   saved: boolean,
 *   bank: !trivium.BankForm,
 *   scores: !Array<number>,
 *   played: (!Array<!trivium.PastAnswers>|undefined),
 *   marks: !Array<!trivium.LineRange>,
 *   source: (!Array<string>|undefined),
 *   table: (!trivium.TableForm|undefined),
 *   examples: (!Array<string>|undefined)
 * }}
 */
trivium.BankPreview;

/**
 * A table before its columns are interpreted.
 *
 * @typedef {{
 *   sheet: string,
 *   header: number,
 *   first: number,
 *   columns: !Array<{name: string, role: string}>,
 *   rows: !Array<!Array<string>>
 * }}
 */
trivium.TableForm;

/**
 * @typedef {{
 *   name: string,
 *   title: string,
 *   entries: number,
 *   questions: number,
 *   problems: number,
 *   format: string,
 *   saved: (boolean|undefined),
 *   file: (boolean|undefined)
 * }}
 */
trivium.BankSummary;

/** @typedef {{name: string, line: number, message: string}} */
trivium.BankFailure;

/** @typedef {{line: number, lines: number, entry: number, entries: number, questions: number}} */
trivium.ImportProgress;

/** @typedef {{banks: !Array<!trivium.BankSummary>, failures: !Array<!trivium.BankFailure>}} */
trivium.BankList;

// Stored rooms: answers of the HTTP API

/**
 * @typedef {{
 *   report: string,
 *   room: string,
 *   bank: string,
 *   opened: number,
 *   questions: number,
 *   players: number,
 *   state: string
 * }}
 */
trivium.StoredRoom;

/**
 * @typedef {{
 *   name: string,
 *   self: boolean,
 *   state: string,
 *   isolated: boolean,
 *   version: string,
 *   rooms: number,
 *   players: number,
 *   connections: number,
 *   since: number,
 *   banks: !Array<string>
 * }}
 */
trivium.ClusterNode;

/** @typedef {{nodes: !Array<!trivium.ClusterNode>}} */
trivium.NodeList;

/**
 * @typedef {{
 *   player: string,
 *   rank: number,
 *   name: string,
 *   total: number,
 *   right: number,
 *   half: (number|undefined),
 *   wrong: number,
 *   unanswered: number,
 *   time: number,
 *   marks: string,
 *   team: (string|undefined),
 *   members: (!Array<string>|undefined),
 *   rounds: (!Array<number>|undefined)
 * }}
 */
trivium.PlayerReport;

/**
 * @typedef {{
 *   team: number,
 *   rank: number,
 *   name: string,
 *   total: number,
 *   players: number,
 *   rounds: (!Array<number>|undefined)
 * }}
 */
trivium.TeamReport;

/**
 * @typedef {{
 *   question: number,
 *   kind: string,
 *   prompt: string,
 *   choices: !Array<string>,
 *   correct: !Array<number>,
 *   partners: (!Array<string>|undefined),
 *   accepted: !Array<string>,
 *   explanation: string,
 *   dropped: boolean,
 *   corrected: boolean,
 *   counts: !Array<number>,
 *   typed: !Array<{text: string, players: number, right: boolean, mark: (string|undefined)}>,
 *   right: number,
 *   half: (number|undefined),
 *   wrong: number,
 *   unanswered: number,
 *   out: (number|undefined),
 *   difficulty: number,
 *   time: number,
 *   trap: ({answer: string, players: number}|undefined),
 *   presses: (!Array<{name: string, after: number, right: (boolean|undefined)}>|undefined),
 *   flags: (number|undefined),
 *   bets: (!Array<!trivium.BetReport>|undefined),
 *   tieBreak: (boolean|undefined),
 *   contenders: (!Array<!trivium.ContenderReport>|undefined)
 * }}
 */
trivium.QuestionReport;

/** @typedef {{name: string, team: (number|undefined), bet: number, points: number}} */
trivium.BetReport;

/**
 * @typedef {{
 *   name: string,
 *   team: (number|undefined),
 *   rank: number,
 *   number: (number|undefined),
 *   distance: (number|undefined),
 *   won: (boolean|undefined)
 * }}
 */
trivium.ContenderReport;

/** @typedef {{round: number, name: string, team: (number|undefined), points: number}} */
trivium.JokerReport;

/** @typedef {{round: number, name: string, team: (number|undefined), out: (number|undefined)}} */
trivium.EliminationReport;

/**
 * A round that was played; `first` is the index of its first question.
 *
 * @typedef {{title: string, bank: string, first: number, questions: number}}
 */
trivium.RoundReport;

/**
 * @typedef {{
 *   report: string,
 *   room: string,
 *   bank: string,
 *   opened: number,
 *   duration: number,
 *   finished: boolean,
 *   settings: !trivium.RoundSettings,
 *   players: !Array<!trivium.PlayerReport>,
 *   questions: !Array<!trivium.QuestionReport>,
 *   teams: (!Array<!trivium.TeamReport>|undefined),
 *   rounds: (!Array<!trivium.RoundReport>|undefined),
 *   jokers: (!Array<!trivium.JokerReport>|undefined),
 *   eliminations: (!Array<!trivium.EliminationReport>|undefined),
 *   again: !Array<number>
 * }}
 */
trivium.RoomReport;

// The host's page

/**
 * The draw criteria as the host sets them.
 *
 * @typedef {{
 *   topics: !Array<string>,
 *   kinds: !Array<string>,
 *   level: string,
 *   missed: string,
 *   seed: string,
 *   repeat: boolean,
 *   inOrder: boolean,
 *   more: boolean,
 *   picked: !Array<number>
 * }}
 */
trivium.Selection;

/**
 * The teams of the next room as the host sets them; `most` is as it was typed.
 *
 * @typedef {{
 *   mode: string,
 *   count: number,
 *   names: !Array<string>,
 *   assignment: string,
 *   most: string,
 *   points: string
 * }}
 */
trivium.TeamSetup;

/** @typedef {{selected: !Array<string>, renaming: number, name: string, over: number}} */
trivium.TeamBoard;

/**
 * @typedef {{
 *   select: function(string),
 *   deselect: function(),
 *   moveSelected: function(number),
 *   over: function(number),
 *   drop: function(string, number),
 *   startRenaming: function(number, string),
 *   typeName: function(string),
 *   stopRenaming: function(),
 *   rename: function()
 * }}
 */
trivium.TeamActions;

/**
 * A round as the host plans it; `limit` is in seconds.
 *
 * @typedef {{
 *   title: string,
 *   bank: string,
 *   bankTitle: string,
 *   questions: number,
 *   limit: number,
 *   scoring: string,
 *   typed: boolean,
 *   selection: !trivium.Selection,
 *   worth: number,
 *   leaderboard: string,
 *   firstThree: (boolean|undefined),
 *   reading: boolean,
 *   talk: number,
 *   pace: number,
 *   format: (!trivium.RoundFormatForm|undefined),
 *   breakMinutes: number
 * }}
 */
trivium.RoundForm;

/** @typedef {{name: string, rounds: !Array<!trivium.RoundForm>}} */
trivium.SavedProgramme;

/**
 * @typedef {{
 *   add: function(),
 *   edit: function(number),
 *   update: function(),
 *   cancel: function(),
 *   move: function(number, number),
 *   remove: function(number),
 *   clear: function(),
 *   naming: function(string),
 *   save: function(),
 *   load: function(!trivium.SavedProgramme),
 *   play: function(!trivium.SavedProgramme),
 *   forget: function(string)
 * }}
 */
trivium.ProgrammeActions;

/** @typedef {{question: number, text: string, marked: boolean}} */
trivium.MarkedAnswer;

/** @typedef {{mark: function(number, string, string), key: function(string): boolean}} */
trivium.MarkingActions;

/**
 * Players who joined from one address within a short time, the message `crowd`.
 *
 * @typedef {{crowd: number, players: number, within: number}}
 */
trivium.Crowd;

/**
 * What the host is asked about before it is done: to end the game, or to remove players. `at` is where the game was
 * then.
 *
 * @typedef {(
 *   {kind: string, at: (!trivium.GamePosition|undefined)}|
 *   {kind: string, player: !trivium.NamedPlayer, lock: (boolean|undefined), at: (!trivium.GamePosition|undefined)}|
 *   {
 *     kind: string,
 *     players: !Array<!trivium.NamedPlayer>,
 *     count: number,
 *     lock: boolean,
 *     at: (!trivium.GamePosition|undefined)
 *   }|
 *   {kind: string, crowd: !trivium.Crowd, lock: boolean, at: (!trivium.GamePosition|undefined)}
 * )}
 */
trivium.ConfirmableAction;

/**
 * The texts of a dialog that asks before something is done.
 *
 * @typedef {{
 *   title: !trivium.Content,
 *   text: !trivium.Content,
 *   more: (!trivium.Content|undefined),
 *   keep: string,
 *   go: string,
 *   problem: (string|undefined)
 * }}
 */
trivium.Confirmation;

/**
 * The dialog about a whole bank; besides `kind` it has the fields of its kind.
 *
 * @typedef {{
 *   kind: string,
 *   does: string,
 *   name: string,
 *   title: string,
 *   text: (string|undefined),
 *   go: string,
 *   proposed: string,
 *   problem: string,
 *   taken: (string|undefined)
 * }}
 */
trivium.BankDialog;

/**
 * A table whose columns the host names; `roles` has a role for each column.
 *
 * @typedef {{
 *   table: !trivium.TableForm,
 *   roles: !Array<string>,
 *   file: string,
 *   content: (string|!Blob),
 *   text: string,
 *   sure: boolean,
 *   preview: (!trivium.BankPreview|undefined)
 * }}
 */
trivium.NamedColumns;

/**
 * A bank that is being added.
 *
 * @typedef {{
 *   open: boolean,
 *   text: string,
 *   reading: string,
 *   progress: string,
 *   problem: string,
 *   over: boolean,
 *   columns: !trivium.NamedColumns
 * }}
 */
trivium.BankImport;

/**
 * The panel in which closed questions are corrected; the number is as it was typed.
 *
 * @typedef {{
 *   questions: ?Array<!trivium.QuestionReport>,
 *   rounds: !Array<!trivium.RoundReport>,
 *   chosen: number,
 *   picks: !Array<number>,
 *   value: string,
 *   tolerance: string,
 *   sent: boolean,
 *   problem: string,
 *   done: string
 * }}
 */
trivium.CorrectionPanel;

/**
 * When the answers of a question open, and whether the game goes on automatically; times in seconds.
 *
 * @typedef {{reading: boolean, talk: number, pace: number}}
 */
trivium.Timing;

/**
 * How the next round is played, as the host sets it.
 *
 * @typedef {{mode: string, knockOut: boolean, nearest: boolean, joker: boolean, wager: boolean}}
 */
trivium.RoundFormatForm;

/**
 * Whose points the host changes: a player or a team.
 *
 * @typedef {{player: (string|undefined), team: (number|undefined), name: string}}
 */
trivium.PointsSubject;

/** @typedef {{open: function(!trivium.PointsSubject), give: function(number, string)}} */
trivium.PointsActions;

/**
 * @typedef {{
 *   open: function(!trivium.NamedPlayer),
 *   save: function(string, number),
 *   close: function()
 * }}
 */
trivium.PlayerDialogActions;

/** @typedef {{problem: string, busy: boolean}} */
trivium.DisplayDialog;

/** @typedef {{start: function(), stop: function()}} */
trivium.PlayAlongActions;

/**
 * The room to which a host has connected a display, and its key.
 *
 * @typedef {{room: string, key: string}}
 */
trivium.DisplayClaim;

/**
 * @typedef {{
 *   open: function(),
 *   close: function(),
 *   connect: function(string),
 *   receive: function(!trivium.ServerMessage): boolean
 * }}
 */
trivium.DisplayDialogActions;

/**
 * The link that makes a remote of another device, with its QR code as a data URL.
 *
 * @typedef {{link: string, qr: string, problem: string}}
 */
trivium.RemoteDevice;

/** @typedef {{open: function(): !Promise<undefined>, close: function(), closed: function()}} */
trivium.RemoteActions;

/**
 * The right answer to a question, the message `answer-key`.
 *
 * @typedef {{
 *   question: number,
 *   correct: !Array<number>,
 *   accepted: (!Array<string>|undefined),
 *   number: (!trivium.RightNumber|undefined),
 *   explanation: string
 * }}
 */
trivium.AnswerKey;

/** @typedef {{players: number, first: !Array<string>}} */
trivium.AttendanceGroup;

/**
 * Who is connected and who has answered, the message `attendance`.
 *
 * @typedef {{
 *   answered: !trivium.AttendanceGroup,
 *   waiting: !trivium.AttendanceGroup,
 *   disconnected: !trivium.AttendanceGroup,
 *   teams: (!Array<{answered: number, waiting: number, disconnected: number}>|undefined)
 * }}
 */
trivium.Attendance;

/** @typedef {{shown: boolean, now: ?trivium.Attendance}} */
trivium.AttendancePanel;

/** @typedef {{show: function(boolean), receive: function(!trivium.ServerMessage)}} */
trivium.AttendanceActions;

/**
 * A control of the running game: its button, its key, and the message that it sends.
 *
 * @typedef {{
 *   label: string,
 *   key: string,
 *   hint: string,
 *   message: !trivium.ClientMessage,
 *   possible: boolean,
 *   moves: boolean
 * }}
 */
trivium.GameControl;

/**
 * @typedef {{
 *   key: string,
 *   locked: boolean,
 *   hasNodes: boolean,
 *   banks: !Array<!trivium.BankSummary>,
 *   failures: !Array<!trivium.BankFailure>,
 *   chosen: string,
 *   preview: !trivium.BankPreview,
 *   questions: number,
 *   limit: number,
 *   scoring: string,
 *   typed: boolean,
 *   selection: !trivium.Selection,
 *   teams: !trivium.TeamSetup,
 *   teamBoard: !trivium.TeamBoard,
 *   lateJoin: string,
 *   reading: boolean,
 *   talk: number,
 *   pace: number,
 *   format: !trivium.RoundFormatForm,
 *   title: string,
 *   worth: number,
 *   leaderboard: string,
 *   firstThree: boolean,
 *   breakMinutes: number,
 *   rounds: !Array<!trivium.RoundForm>,
 *   editing: number,
 *   programmeName: string,
 *   programmes: !Array<!trivium.SavedProgramme>,
 *   choosing: boolean,
 *   anew: boolean,
 *   past: !Array<!trivium.StoredRoom>,
 *   opening: boolean,
 *   problem: string,
 *   confirm: !trivium.ConfirmableAction,
 *   crowds: !Array<!trivium.Crowd>,
 *   welcome: !Array<number>,
 *   copied: string,
 *   correction: !trivium.CorrectionPanel,
 *   marking: ?{question: number, text: string},
 *   points: ?trivium.PointsSubject,
 *   player: ?trivium.NamedPlayer,
 *   answerKey: ?trivium.AnswerKey,
 *   remote: ?trivium.RemoteDevice,
 *   playing: string,
 *   display: ?trivium.DisplayDialog,
 *   attendance: !trivium.AttendancePanel,
 *   bankImport: !trivium.BankImport,
 *   drafts: !Array<!trivium.Draft>,
 *   ask: !trivium.BankDialog,
 *   exported: string
 * }}
 */
trivium.HostState;

/**
 * @typedef {{
 *   game: !trivium.GameState,
 *   link: !trivium.Link,
 *   now: number,
 *   ui: !trivium.HostState,
 *   pausing: (boolean|undefined)
 * }}
 */
trivium.HostView;

/**
 * @typedef {{
 *   open: function(),
 *   close: function(),
 *   choose: function(number),
 *   tick: function(number),
 *   type: function({value: (string|undefined), tolerance: (string|undefined)}),
 *   correct: function(!trivium.Correction),
 *   receive: function(!trivium.ServerMessage)
 * }}
 */
trivium.CorrectionActions;

/**
 * @typedef {{
 *   addFile: function(!File): !Promise<undefined>,
 *   addText: function(string),
 *   typed: function(string),
 *   showExample: function(string): !Promise<undefined>,
 *   openPaste: function(),
 *   nameColumn: function(number, string),
 *   readColumns: function(): !Promise<undefined>,
 *   cancelImport: function(),
 *   leaveColumns: function(),
 *   closeAdd: function(),
 *   over: function(boolean),
 *   lookForDrafts: function(): !Promise<undefined>,
 *   forget: function(string): !Promise<undefined>,
 *   copy: function(!trivium.BankSummary),
 *   rename: function(!trivium.BankSummary),
 *   delete: function(!trivium.BankSummary),
 *   proposing: function(string),
 *   named: function(string),
 *   replace: function(string),
 *   confirmed: function(),
 *   answered: function(),
 *   export: function(!trivium.BankSummary, string)
 * }}
 */
trivium.BankActions;

/**
 * @typedef {{
 *   change: function(!Object),
 *   loadBanks: function(),
 *   useKey: function(string),
 *   choose: function(string),
 *   step: function(),
 *   lock: function(boolean),
 *   confirm: function(!trivium.ConfirmableAction),
 *   changeConfirm: function({count: (number|undefined), lock: (boolean|undefined)}),
 *   confirmed: function(),
 *   removeCrowd: function(!trivium.Crowd),
 *   correction: !trivium.CorrectionActions,
 *   marking: !trivium.MarkingActions,
 *   revealAll: function(),
 *   openTieBreak: function(),
 *   playTieBreak: function({prompt: string, value: number, unit: (string|undefined)}),
 *   banks: !trivium.BankActions,
 *   teams: !trivium.TeamActions,
 *   programme: !trivium.ProgrammeActions,
 *   skip: function(),
 *   control: function(!trivium.GameControl),
 *   judge: function(boolean),
 *   changeTiming: function(!Object),
 *   pick: function(number),
 *   points: !trivium.PointsActions,
 *   player: !trivium.PlayerDialogActions,
 *   attendance: !trivium.AttendanceActions,
 *   remote: !trivium.RemoteActions,
 *   playAlong: !trivium.PlayAlongActions,
 *   display: !trivium.DisplayDialogActions,
 *   addRound: function(),
 *   backToRoom: function(),
 *   openCorrection: function(),
 *   reload: function(),
 *   copy: function(string, string)
 * }}
 */
trivium.HostActions;

/**
 * @typedef {{
 *   label: string,
 *   does: (function()|undefined),
 *   heading: (string|undefined),
 *   hint: (string|undefined),
 *   href: (string|undefined),
 *   danger: (boolean|undefined),
 *   disabled: (boolean|undefined)
 * }}
 */
trivium.MenuItem;

// The editor

/**
 * A question of a document. It has every field that any kind needs, and numbers as they were typed.
 *
 * @typedef {{
 *   id: string,
 *   kind: string,
 *   prompt: string,
 *   choices: !Array<{text: string, right: boolean}>,
 *   any: boolean,
 *   accepted: !Array<string>,
 *   value: string,
 *   tolerance: string,
 *   unit: string,
 *   items: !Array<string>,
 *   pairs: !Array<{left: string, right: string}>,
 *   decoys: !Array<string>,
 *   explanation: string,
 *   noted: boolean,
 *   outdated: ?{text: string, noted: boolean, right: string},
 *   entry: number,
 *   line: number,
 *   limit: number,
 *   worth: number,
 *   picture: string,
 *   off: boolean,
 *   spare: boolean,
 *   score: ?number,
 *   past: ?trivium.PastAnswers,
 *   fresh: boolean,
 *   wire: ?trivium.QuestionForm
 * }}
 */
trivium.EditedQuestion;

/**
 * A bank as it is edited; `next` is the number of the next question's id.
 *
 * @typedef {{
 *   title: string,
 *   format: string,
 *   entries: !Array<!trivium.EntryForm>,
 *   unasked: !Array<!trivium.UnusableEntry>,
 *   problems: !Array<!trivium.Problem>,
 *   source: !Array<string>,
 *   marks: !Array<!trivium.LineRange>,
 *   examples: !Array<string>,
 *   questions: !Array<!trivium.EditedQuestion>,
 *   next: number
 * }}
 */
trivium.BankDocument;

/**
 * A step that can be undone or redone: the document to return to, and for people what was done and where.
 *
 * @typedef {{doc: !trivium.BankDocument, typing: string, at: number, what: string, where: string}}
 */
trivium.EditStep;

/**
 * A document with the way back; `saved` is the document as the server has it, null if it has none.
 *
 * @typedef {{
 *   doc: !trivium.BankDocument,
 *   saved: ?trivium.BankDocument,
 *   past: !Array<!trivium.EditStep>,
 *   future: !Array<!trivium.EditStep>
 * }}
 */
trivium.EditState;

/**
 * A change to a document; `type` says which of the other fields it has.
 *
 * @typedef {{
 *   type: string,
 *   typing: (string|undefined),
 *   at: (number|undefined),
 *   what: (string|undefined),
 *   title: (string|undefined),
 *   question: (!trivium.EditedQuestion|undefined),
 *   questions: (!Array<!trivium.EditedQuestion>|undefined),
 *   after: (string|undefined),
 *   id: (string|undefined),
 *   ids: (!Array<string>|undefined),
 *   off: (boolean|undefined),
 *   doc: (!trivium.BankDocument|undefined)
 * }}
 */
trivium.EditChange;

/**
 * Consecutive lines of the source and what was made of them; `entries` are indexes.
 *
 * @typedef {{
 *   first: number,
 *   last: number,
 *   kind: string,
 *   entries: !Array<number>,
 *   problems: !Array<!trivium.Problem>
 * }}
 */
trivium.SourceBlock;

/**
 * A source block beside its questions.
 *
 * @typedef {{
 *   first: number,
 *   last: number,
 *   kind: string,
 *   key: string,
 *   entries: !Array<number>,
 *   problems: !Array<!trivium.Problem>,
 *   questions: !Array<!trivium.EditedQuestion>,
 *   unasked: !Array<!trivium.UnusableEntry>
 * }}
 */
trivium.EditorRow;

/** @typedef {{text: string, kind: string, only: string}} */
trivium.EditorFilter;

/**
 * What prevents a question from being saved; `field` is a field or a row of one, `choices.2`.
 *
 * @typedef {{field: string, message: string, missing: (boolean|undefined)}}
 */
trivium.Fault;

/**
 * A question that differs between two versions; one side is null for a deleted or added question.
 *
 * @typedef {{
 *   mine: ?trivium.EditedQuestion,
 *   theirs: ?trivium.EditedQuestion,
 *   what: string,
 *   wanted: string
 * }}
 */
trivium.Difference;

/**
 * Questions of the same entry that still have the old answer: `questions` as the correct one, `mentions` in their
 * texts.
 *
 * @typedef {{
 *   old: string,
 *   now: string,
 *   questions: !Array<!trivium.EditedQuestion>,
 *   mentions: !Array<!trivium.EditedQuestion>
 * }}
 */
trivium.UncorrectedSiblings;

/**
 * Unsaved edits, as stored in IndexedDB.
 *
 * @typedef {{
 *   id: string,
 *   at: number,
 *   name: string,
 *   tag: (string|undefined),
 *   file: string,
 *   title: string,
 *   doc: !trivium.BankDocument,
 *   read: !trivium.BankDocument
 * }}
 */
trivium.Draft;

/**
 * An example in progress: the role of each marked line, and where the answer begins in the line of the question.
 *
 * @typedef {{roles: !Object<number, string>, split: {line: number, column: number}}}
 */
trivium.ExampleMarks;

/**
 * The page on which the host shows how an entry is to be read: the complete examples, the one in progress, and the bank as it
 * was before and as it is read by the examples.
 *
 * @typedef {{
 *   examples: !Array<string>,
 *   marks: !trivium.ExampleMarks,
 *   role: string,
 *   before: !trivium.BankDocument,
 *   reading: !trivium.BankDocument,
 *   isReading: boolean,
 *   problem: string
 * }}
 */
trivium.ExampleState;

/**
 * @typedef {{
 *   key: string,
 *   locked: boolean,
 *   closed: boolean,
 *   problem: string,
 *   ready: boolean,
 *   missing: string,
 *   name: string,
 *   isSaved: boolean,
 *   tag: string,
 *   draft: string,
 *   file: string,
 *   edits: !trivium.EditState,
 *   read: !trivium.BankDocument,
 *   open: string,
 *   at: string,
 *   filter: !trivium.EditorFilter,
 *   notes: {text: string, before: string, line: number},
 *   unread: {text: string, before: string, line: number},
 *   example: ?trivium.ExampleState,
 *   busy: string,
 *   progress: string,
 *   ask: !trivium.BankDialog,
 *   conflict: {
 *     theirs: !trivium.BankDocument,
 *     tag: string,
 *     base: !trivium.BankDocument,
 *     differences: !Array<!trivium.Difference>
 *   },
 *   offered: {doc: !trivium.BankDocument, at: number, stale: boolean},
 *   status: string,
 *   exported: string
 * }}
 */
trivium.EditorState;

/**
 * The actions on questions. `put` takes the name of the field that was typed into, and a name of the step for people.
 *
 * @record
 */
trivium.EditActions = function () {};
/** @type {function(string)} */
trivium.EditActions.prototype.title;
/** @type {function(!trivium.EditedQuestion, string=, string=)} */
trivium.EditActions.prototype.put;
/** @type {function(!Array<!trivium.EditedQuestion>, string=)} */
trivium.EditActions.prototype.putAll;
/** @type {function(!Array<string>, boolean)} */
trivium.EditActions.prototype.switch;
/** @type {function(string)} */
trivium.EditActions.prototype.add;
/** @type {function({entry: (number|undefined), line: (number|undefined)})} */
trivium.EditActions.prototype.write;
/** @type {function(string)} */
trivium.EditActions.prototype.copy;
/** @type {function(!Array<string>)} */
trivium.EditActions.prototype.remove;
/** @type {function()} */
trivium.EditActions.prototype.undo;
/** @type {function()} */
trivium.EditActions.prototype.redo;
/** @type {function(string)} */
trivium.EditActions.prototype.open;
/** @type {function()} */
trivium.EditActions.prototype.close;
/** @type {function(string)} */
trivium.EditActions.prototype.setCurrent;
/** @type {function(string)} */
trivium.EditActions.prototype.goTo;
/** @type {function(number)} */
trivium.EditActions.prototype.go;
/** @type {function({text: (string|undefined), kind: (string|undefined), only: (string|undefined)})} */
trivium.EditActions.prototype.filter;
/** @type {function()} */
trivium.EditActions.prototype.unfilter;
/** @type {function(number)} */
trivium.EditActions.prototype.jumpToLine;
/** @type {function(string, number)} */
trivium.EditActions.prototype.focusRow;

/**
 * The actions of the editor that send requests to the server.
 *
 * @record
 */
trivium.SaveActions = function () {};
/** @type {function()} */
trivium.SaveActions.prototype.save;
/** @type {function()} */
trivium.SaveActions.prototype.saveAs;
/** @type {function()} */
trivium.SaveActions.prototype.rename;
/** @type {function(string)} */
trivium.SaveActions.prototype.proposing;
/** @type {function(string)} */
trivium.SaveActions.prototype.named;
/** @type {function(string)} */
trivium.SaveActions.prototype.replace;
/** @type {function()} */
trivium.SaveActions.prototype.overwrite;
/** @type {function()} */
trivium.SaveActions.prototype.delete;
/** @type {function()} */
trivium.SaveActions.prototype.deleted;
/** @type {function(string)} */
trivium.SaveActions.prototype.export;
/** @type {function()} */
trivium.SaveActions.prototype.importAgain;
/** @type {function()} */
trivium.SaveActions.prototype.cancelImport;
/** @type {function()} */
trivium.SaveActions.prototype.takeReading;
/** @type {function(boolean)} */
trivium.SaveActions.prototype.importNotes;

/**
 * @record
 */
trivium.ExampleActions = function () {};
/** @type {function(number)} */
trivium.ExampleActions.prototype.showExample;
/** @type {function(string)} */
trivium.ExampleActions.prototype.chooseRole;
/** @type {function(number, string=, number=)} */
trivium.ExampleActions.prototype.mark;
/** @type {function(number, string): boolean} */
trivium.ExampleActions.prototype.markByKey;
/** @type {function()} */
trivium.ExampleActions.prototype.clearMarks;
/** @type {function()} */
trivium.ExampleActions.prototype.nextExample;
/** @type {function(string)} */
trivium.ExampleActions.prototype.removeExample;
/** @type {function(string)} */
trivium.ExampleActions.prototype.goToExample;
/** @type {function()} */
trivium.ExampleActions.prototype.leaveExample;

/**
 * @record
 */
trivium.ConflictActions = function () {};
/** @type {function(): !Promise<undefined>} */
trivium.ConflictActions.prototype.compare;
/** @type {function(number, string)} */
trivium.ConflictActions.prototype.want;
/** @type {function(string)} */
trivium.ConflictActions.prototype.wantAll;
/** @type {function()} */
trivium.ConflictActions.prototype.leaveConflict;
/** @type {function()} */
trivium.ConflictActions.prototype.saveMerged;

/**
 * @record
 */
trivium.PictureActions = function () {};
/** @type {function(!trivium.EditedQuestion, (!File|undefined), ?HTMLInputElement=): !Promise<undefined>} */
trivium.PictureActions.prototype.upload;
/** @type {function(!trivium.EditedQuestion, !ClipboardEvent)} */
trivium.PictureActions.prototype.pasteInto;
/** @type {function(!DragEvent)} */
trivium.PictureActions.prototype.dragPicture;
/** @type {function(!trivium.EditedQuestion, !DragEvent)} */
trivium.PictureActions.prototype.dropPicture;

/**
 * All actions of the editor page.
 *
 * @record
 * @extends {trivium.EditActions}
 * @extends {trivium.SaveActions}
 * @extends {trivium.ConflictActions}
 * @extends {trivium.PictureActions}
 * @extends {trivium.ExampleActions}
 */
trivium.EditorActions = function () {};
/** @type {function(): !Promise<undefined>} */
trivium.EditorActions.prototype.load;
/** @type {function(string)} */
trivium.EditorActions.prototype.useKey;
/** @type {function()} */
trivium.EditorActions.prototype.answered;
/** @type {function()} */
trivium.EditorActions.prototype.help;
/** @type {function()} */
trivium.EditorActions.prototype.search;
/** @type {function(string)} */
trivium.EditorActions.prototype.toggle;
/** @type {function()} */
trivium.EditorActions.prototype.showWrong;
/** @type {function(number)} */
trivium.EditorActions.prototype.editNotes;
/** @type {function(string)} */
trivium.EditorActions.prototype.notesText;
/** @type {function()} */
trivium.EditorActions.prototype.leaveNotes;
/** @type {function()} */
trivium.EditorActions.prototype.takeDraft;
/** @type {function()} */
trivium.EditorActions.prototype.dropDraft;

/**
 * A row of a list within a question: `rows` is the field, `fresh` an empty row, and `least` and `most` limit the number
 * of rows.
 *
 * @typedef {{
 *   question: !trivium.EditedQuestion,
 *   rows: string,
 *   index: number,
 *   least: number,
 *   most: number,
 *   empty: (boolean|undefined),
 *   fresh: (string|!Object),
 *   name: string,
 *   moves: (boolean|undefined),
 *   act: {put: function(!trivium.EditedQuestion, string=, string=), focusRow: function(string, number)}
 * }}
 */
trivium.QuestionRow;

/**
 * The pieces of a long list that are rendered, by their keys.
 *
 * @typedef {{shows: function(string, number): boolean, height: function(string): number}}
 */
trivium.VisiblePieces;

// Pages that load their data with the host key

/**
 * @typedef {{
 *   key: string,
 *   locked: boolean,
 *   closed: boolean,
 *   problem: string
 * }}
 */
trivium.LoadedPage;

/**
 * @typedef {{
 *   load: function(): !Promise<undefined>,
 *   useKey: function(string),
 *   confirmed: function(): !Promise<undefined>
 * }}
 */
trivium.LoadedPageActions;

// Nodes

/**
 * @typedef {{
 *   key: string,
 *   locked: boolean,
 *   closed: boolean,
 *   problem: string,
 *   nodes: !Array<!trivium.ClusterNode>,
 *   toDrain: !trivium.ClusterNode,
 *   sureProblem: string
 * }}
 */
trivium.NodesState;

/**
 * @typedef {{
 *   change: function(!Object),
 *   load: function(): !Promise<undefined>,
 *   useKey: function(string),
 *   confirm: function(!trivium.ClusterNode),
 *   confirmed: function(): !Promise<undefined>,
 *   undrain: function(!trivium.ClusterNode): !Promise<undefined>
 * }}
 */
trivium.NodesActions;

// Reports

/**
 * @typedef {{
 *   key: string,
 *   locked: boolean,
 *   closed: boolean,
 *   problem: string,
 *   report: !trivium.RoomReport,
 *   rooms: !Array<!trivium.StoredRoom>,
 *   rows: number,
 *   query: string,
 *   fetching: string,
 *   toDelete: {report: string, bank: string, opened: number},
 *   sureProblem: string
 * }}
 */
trivium.ReportState;

/**
 * @typedef {{
 *   change: function(!Object),
 *   load: function(): !Promise<undefined>,
 *   useKey: function(string),
 *   confirm: function({report: string, bank: string, opened: number}),
 *   confirmed: function(): !Promise<undefined>,
 *   more: (function()|undefined),
 *   search: (function(string)|undefined),
 *   print: (function()|undefined),
 *   save: ((function(string): !Promise<undefined>)|undefined)
 * }}
 */
trivium.ReportActions;

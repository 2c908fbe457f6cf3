/**
 * The sounds of the display as notes. A note is `[beat, pitch, length]`: when it begins and how long it sounds, in
 * beats, and its pitch as a MIDI number (60 is the middle C, 12 is an octave).
 */

/** The chords of the lobby, as the pitches of an arpeggio: C, A minor, F, G. */
const CHORDS = [
  [60, 64, 67],
  [57, 60, 64],
  [53, 57, 60],
  [55, 59, 62],
];

/** The order in which an arpeggio plays its chord; 3 is the lowest pitch an octave higher. */
const ARPEGGIO = [0, 2, 1, 2, 3, 2, 1, 2];

const pitchOf = (chord, step) => (step === 3 ? chord[0] + 12 : chord[step]);

/** Twice the four chords. */
const LOBBY_CHORDS = [...CHORDS, ...CHORDS];

const LOBBY_ARPEGGIO = LOBBY_CHORDS.flatMap((chord, bar) => ARPEGGIO.map((step, beat) => [bar * 8 + beat, pitchOf(chord, step), 1.5]));

const LOBBY_BASS = LOBBY_CHORDS.flatMap((chord, bar) => [
  [bar * 8, chord[0] - 12, 3],
  [bar * 8 + 5, chord[0] - 12, 2],
]);

/** In the second half only. */
const LOBBY_MELODY = [[32, 79, 3], [36, 76, 3], [40, 72, 4], [45, 74, 1], [46, 76, 2], [48, 77, 3], [52, 76, 2], [54, 74, 2], [56, 74, 5], [62, 71, 2]];

/** Eight pitches of the pentatonic scale upwards. */
const CLIMB = [60, 62, 64, 67, 69, 72, 74, 76].map((pitch, beat) => [beat, pitch, 1.2]);

/**
 * Each sound has the duration of a beat (ms) and its voices; `loop` is the number of beats after which it begins again.
 *
 * @const {!Object<string, !trivium.SoundTable>}
 */
export const SOUNDS = {
  lobby: {
    beat: 270,
    loop: 64,
    voices: [
      { wave: 'triangle', gain: 0.1, notes: LOBBY_ARPEGGIO },
      { wave: 'sine', gain: 0.22, notes: LOBBY_BASS },
      { wave: 'sine', gain: 0.09, notes: LOBBY_MELODY },
    ],
  },
  ready: { beat: 140, voices: [{ wave: 'triangle', gain: 0.3, notes: [[0, 60, 1.5], [1, 64, 1.5], [2, 67, 3]] }] },
  open: { beat: 90, voices: [{ wave: 'triangle', gain: 0.35, notes: [[0, 72, 1.5], [1, 79, 4]] }] },
  tick: { beat: 60, voices: [{ wave: 'square', gain: 0.1, notes: [[0, 84, 0.8]] }] },
  lock: {
    beat: 110,
    voices: [
      { wave: 'triangle', gain: 0.4, notes: [[0, 55, 1.2], [1, 48, 4]] },
      { wave: 'sine', gain: 0.35, notes: [[0, 43, 1.2], [1, 36, 4]] },
    ],
  },
  reveal: {
    beat: 100,
    voices: [
      { wave: 'triangle', gain: 0.25, notes: [[0, 67, 2], [1, 72, 2], [2, 76, 8], [2, 79, 8], [2, 84, 8]] },
      { wave: 'sine', gain: 0.25, notes: [[2, 48, 8]] },
    ],
  },
  climb: { beat: 160, voices: [{ wave: 'triangle', gain: 0.25, notes: [...CLIMB, [8, 79, 5], [8, 72, 5]] }] },
  third: step(55),
  second: step(60),
  first: step(64),
  fanfare: {
    beat: 130,
    voices: [
      { wave: 'sawtooth', gain: 0.1, notes: [[0, 67, 1], [1, 67, 0.9], [2, 67, 0.9], [3, 72, 3], [6, 67, 1.5], [8, 72, 10], [8, 76, 10], [8, 79, 10]] },
      { wave: 'triangle', gain: 0.3, notes: [[0, 55, 2.5], [3, 60, 3], [6, 55, 1.5], [8, 60, 10], [8, 84, 10]] },
      { wave: 'sine', gain: 0.35, notes: [[3, 48, 3], [8, 48, 10]] },
    ],
  },
};

/** A step of the podium that rises: three notes of the major chord on this pitch. */
function step(pitch) {
  return { beat: 120, voices: [{ wave: 'triangle', gain: 0.35, notes: [[0, pitch, 1.5], [1, pitch + 4, 1.5], [2, pitch + 7, 5]] }] };
}

/**
 * Returns the notes of a sound in order: their start and length in seconds, and their frequency in hertz.
 *
 * @param {!trivium.SoundTable} sound
 * @return {!Array<!trivium.SoundNote>}
 */
export function notesOf({ beat, voices }) {
  const seconds = beat / 1000;
  return voices
    .flatMap(({ wave, gain, notes }) =>
      notes.map(([at, pitch, length]) => ({ at: at * seconds, length: length * seconds, frequency: 440 * 2 ** ((pitch - 69) / 12), wave, gain })),
    )
    .sort((left, right) => left.at - right.at);
}

import { answeringPress, isDeciding, pressList } from '../core/buzzer.js';
import { html, nothing } from '../core/html.js';
import { teamBadge } from '../core/teams.js';

/**
 * Renders who answers aloud and the order of the presses; before, how to answer.
 *
 * @param {!trivium.GameState} game
 * @return {!trivium.Template}
 */
export function buzzerStage(game) {
  const answering = answeringPress(game);
  const list = pressList(game, '1.5 0.5');
  const alone = list === nothing ? 'is-alone' : '';
  return html`<section class="buzzer-stage ${alone}" role="status">
    ${answering
      ? html`<p class="speaker">
          <b data-fit="3.5 1">${teamBadge(answering.team)} <bdi translate="no">${answering.name}</bdi></b>
          <span>answers</span>
        </p>`
      : html`<p class="speaker is-waiting" data-fit="2 0.875">${stateText(game)}</p>`}
    ${list}
  </section>`;
}

function stateText(game) {
  if (isDeciding(game)) {
    return 'Who was first?';
  }
  return game.buzzer?.presses.length ? 'Not right. Who else knows it?' : 'Press the buzzer on your phone, then answer aloud';
}

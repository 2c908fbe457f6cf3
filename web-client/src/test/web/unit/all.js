import './reduce.test.js';
import './snapshot.test.js';
import './connection.test.js';
import './answer.test.js';
import './correction.test.js';
import './reports.test.js';
import './right.test.js';
import './words.test.js';
import './edit.test.js';
import './bank-form.test.js';
import './align.test.js';
import './choosing.test.js';
import './compare.test.js';
import './markup.test.js';
import './kinds.test.js';
import { run } from './harness.js';

window.results = await run();
document.getElementById('list').textContent = window.results.map(({ name, error }) => `${error ? 'FAIL' : 'ok'} ${name} ${error}`).join('\n');

/* Reports why a page does not load, in JavaScript that old browsers understand. */
(function () {
  'use strict';

  /** Waits (ms) before the automatic reloads. */
  var WAITS = [1000, 3000, 9000];
  var SLOW = 20000;
  var KEY = 'trivium.loads';

  var OLD = 'This browser is too old for Trivium. Update it, or use a current version of Firefox, Chrome, Edge or Safari.';
  var RETRYING = 'Part of this page could not be loaded. Trying again…';
  var FAILED = 'Part of this page could not be loaded. Check your connection, then reload.';
  var TOO_SLOW = 'This is taking longer than it should. Check your connection, or reload.';

  var screen = document.getElementById('screen');
  var state = document.getElementById('loading-state');
  var needs = document.currentScript && document.currentScript.getAttribute('data-needs');
  var old = !canRun();
  var slow = setTimeout(function () {
    showMessage(TOO_SLOW, true);
  }, SLOW);

  function canRun() {
    try {
      // Safari 16.4 and later.
      new RegExp('(?<!a)b', 'u');
    } catch (unknown) {
      return false;
    }
    return 'noModule' in document.createElement('script') && Boolean([].toSpliced) && (needs !== 'groupBy' || Boolean(Map.groupBy));
  }

  function isShown() {
    return Boolean(screen.firstElementChild);
  }

  function attempts() {
    try {
      return Number(sessionStorage.getItem(KEY)) || 0;
    } catch (forbidden) {
      return WAITS.length;
    }
  }

  function storeAttempts(attempts) {
    try {
      sessionStorage.setItem(KEY, attempts);
    } catch (forbidden) {
      // Then there is no automatic reload.
    }
  }

  function showMessage(sentence, reload) {
    state.textContent = sentence;
    if (reload) {
      var button = document.createElement('button');
      button.className = 'button';
      button.textContent = 'Reload';
      button.onclick = function () {
        location.reload();
      };
      state.appendChild(document.createElement('br'));
      state.appendChild(button);
    }
  }

  function loadAgain() {
    var attempt = attempts();
    if (attempt >= WAITS.length) {
      storeAttempts(0);
      showMessage(FAILED, true);
      return;
    }
    storeAttempts(attempt + 1);
    showMessage(RETRYING, false);
    setTimeout(function () {
      // Without the server, a reload would only show the error page of the browser.
      var probe = new XMLHttpRequest();
      probe.open('HEAD', location.href);
      probe.onload = function () {
        location.reload();
      };
      probe.onerror = loadAgain;
      probe.send();
    }, WAITS[attempt]);
  }

  addEventListener('error', function (event) {
    // Modules that the browser cannot parse; failed requests do not cause this event.
    old = old || (event.error instanceof SyntaxError && !isShown());
  });

  addEventListener('load', function () {
    clearTimeout(slow);
    if (isShown()) {
      storeAttempts(0);
    } else if (old) {
      showMessage(OLD, false);
    } else {
      loadAgain();
    }
  });

  if (old) {
    showMessage(OLD, false);
  }
})();

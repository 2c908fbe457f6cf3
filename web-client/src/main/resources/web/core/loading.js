/* Tells people why a page does not load, in JavaScript that old browsers read. */
(function () {
  'use strict';

  /** Before each automatic reload (ms). */
  var WAITS = [1000, 3000, 9000];
  var SLOW = 20000;
  var KEY = 'trivium.loads';

  var OLD = 'This browser is too old for Trivium. Update it, or use a current version of Firefox, Chrome, Edge or Safari.';
  var AGAIN = 'Part of this page could not be loaded. Trying again…';
  var FAILED = 'Part of this page could not be loaded. Check your connection, then reload.';
  var ENDLESS = 'This is taking longer than it should. Check your connection, or reload.';

  var screen = document.getElementById('screen');
  var state = document.getElementById('loading-state');
  var needs = document.currentScript && document.currentScript.getAttribute('data-needs');
  var old = !canRun();
  var slow = setTimeout(function () {
    say(ENDLESS, true);
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

  function isUp() {
    return Boolean(screen.firstElementChild);
  }

  function attempts() {
    try {
      return Number(sessionStorage.getItem(KEY)) || 0;
    } catch (forbidden) {
      return WAITS.length;
    }
  }

  function remember(attempts) {
    try {
      sessionStorage.setItem(KEY, attempts);
    } catch (forbidden) {
      // No automatic reload then.
    }
  }

  function say(sentence, reload) {
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
      remember(0);
      say(FAILED, true);
      return;
    }
    remember(attempt + 1);
    say(AGAIN, false);
    setTimeout(function () {
      // Without a server, a reload would only bring the browser's own error page.
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
    // Modules that can't be parsed; failed requests do not arrive here.
    old = old || (event.error instanceof SyntaxError && !isUp());
  });

  addEventListener('load', function () {
    clearTimeout(slow);
    if (isUp()) {
      remember(0);
    } else if (old) {
      say(OLD, false);
    } else {
      loadAgain();
    }
  });

  if (old) {
    say(OLD, false);
  }
})();

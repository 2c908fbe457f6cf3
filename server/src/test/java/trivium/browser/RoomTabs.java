package trivium.browser;

import static trivium.browser.Tab.button;
import static trivium.browser.Tab.css;
import static trivium.browser.Tab.quoted;

import trivium.TestServer;

/** The pages of one room in any browser: the host opens it, a display and players come. */
final class RoomTabs {
  private static final String CODE = ".join-ticket .code";

  private final TestServer server;
  private final AnyBrowser browser;
  private final Tab host;
  private String code = "";

  /** Loads the page of the host. */
  RoomTabs(TestServer server, AnyBrowser browser) {
    this.server = server;
    this.browser = browser;
    host = browser.tab(1366, 768);
    host.open(server.url() + "/host#key=" + TestServer.HOST_KEY);
  }

  Tab host() {
    return host;
  }

  void chooseBank(String title) {
    host.click(first(".bank *", "innerText === " + quoted(title)));
    host.waitUntil(css("input[type=range]"));
  }

  void setQuestions(int questions) {
    focusSlider(0);
    host.press("Home");
    for (int n = Integer.parseInt(host.read(css("input[type=range]") + ".value"));
        n < questions;
        n++) {
      host.press("ArrowRight");
    }
  }

  /** So that no question closes by itself where a machine is slow. */
  void setLongestLimit() {
    focusSlider(1);
    host.press("End");
  }

  private void focusSlider(int index) {
    host.read(
        "(() => { document.querySelectorAll('input[type=range]')[%d].focus(); return ''; })()"
            .formatted(index));
  }

  /** Unfolds a group of settings. */
  void unfold(String group) {
    host.click(first("summary", "innerText.startsWith(" + quoted(group) + ")"));
  }

  void chooseMode(String label) {
    host.click(first(".segment", "innerText.includes(" + quoted(label) + ")"));
  }

  void chooseKind(String label) {
    host.click(first(".facet", "innerText.startsWith(" + quoted(label) + ")"));
  }

  /** Turns a setting on or off. */
  void toggle(String name) {
    host.click(css("[name=" + name + "]"));
  }

  /** Opens the room as set up. */
  void open() {
    host.click(button("Open the room"));
    host.waitUntil(css(CODE));
    code = host.read(css(CODE) + ".innerText.replace(/\\D/g, '')");
  }

  /** The code of the open room. */
  String code() {
    return code;
  }

  /** A display, by the link on the host's page. */
  Tab display() {
    Tab display = browser.tab(1920, 1080);
    display.open(
        server.url()
            + host.read("document.querySelector('a[href^=\"/display\"]').getAttribute('href')"));
    return display;
  }

  /** A phone that shows this path of the server. */
  Tab phone(String path) {
    Tab phone = browser.tab(360, 740);
    phone.open(server.url() + path);
    return phone;
  }

  /** A player who has joined by the link with the code. */
  Tab player(String name) {
    Tab player = phone("/" + code);
    enter(player, name);
    return player;
  }

  /** Joins on the page that has the code. */
  static void enter(Tab phone, String name) {
    phone.click(css("#name"));
    phone.type(name);
    phone.click(button("Join"));
    phone.sees("You’re in!");
  }

  private static String first(String selector, String condition) {
    return "[...document.querySelectorAll(%s)].find((one) => one.%s)"
        .formatted(quoted(selector), condition);
  }
}

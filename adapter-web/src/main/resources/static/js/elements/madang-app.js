import { Directory } from '../directory.js';
import { h } from '../dom.js';
import { drafts } from '../drafts.js';
import { language, switchLanguage, t } from '../i18n.js';
import { MadangClient } from '../madang-client.js';
import { forgetSession, loadSession, saveSession } from '../session.js';
import './madang-chat.js';
import './madang-notice.js';
import './madang-welcome.js';

/** The page: the welcome form, or the chat of whoever is logged in. Owns the client, which outlives its views. */
class MadangApp extends HTMLElement {
  #client = null;
  #directory = null;
  #notice = h('madang-notice');

  connectedCallback() {
    this.addEventListener('session-started', ({ detail }) => this.#enter(detail));
    this.addEventListener('log-out', () => {
      this.#exit();
      sessionStorage.clear(); // with the unconfirmed messages, which a session that merely ended keeps
    });
    this.addEventListener('switch-language', () => {
      switchLanguage();
      this.#show();
    });
    this.addEventListener('problem', ({ detail }) => this.#notice.showProblem(detail));
    addEventListener('online', () => this.#client?.wake());
    document.addEventListener('visibilitychange', () => document.hidden || this.#client?.wake());

    const session = loadSession();
    if (session) this.#enter(session);
    else this.#show();
  }

  #enter(session) {
    saveSession(session);
    this.#client = new MadangClient({ session, storage: sessionStorage });
    this.#client.addEventListener('session-ended', () => {
      this.#exit();
      this.#notice.show(t('welcome.session-ended'));
    });
    this.#directory = new Directory(this.#client.http, session.id);
    this.#client.connect();
    this.#directory.start();
    this.#show();
  }

  #exit() {
    if (!this.#client) return;
    forgetSession();
    drafts.clear();
    this.#directory.stop();
    this.#client.disconnect();
    this.#client = null;
    this.#directory = null;
    this.#show();
  }

  #show() {
    document.documentElement.lang = language();
    document.title = t('app.name');
    const view = this.#client
      ? Object.assign(h('madang-chat'), { client: this.#client, directory: this.#directory })
      : h('madang-welcome');
    this.replaceChildren(view, this.#notice);
  }
}

customElements.define('madang-app', MadangApp);

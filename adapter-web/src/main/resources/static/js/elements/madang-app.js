import { css, html } from 'lit';
import { base } from '../styles/base.js';
import { Directory } from '../state/directory.js';
import { drafts } from '../state/drafts.js';
import { holdsBackDrop, holdsBackPaste } from '../state/files.js';
import { language, t } from '../state/i18n.js';
import { Notifier } from '../state/notifier.js';
import { forgetSession, loadSession, saveSession } from '../state/session.js';
import { showTheme } from '../state/theme.js';
import { MadangClient } from '../madang-client.js';
import { MadangElement } from './madang-element.js';
import './madang-chat.js';
import './madang-notice.js';
import './madang-welcome.js';

/** The page: the welcome form, or the chat of whoever is logged in. Owns the client, which outlives its views. */
class MadangApp extends MadangElement {
  static properties = { client: { state: true } };
  static styles = [
    base,
    css`
      :host {
        display: block;
        block-size: 100%;
      }
    `,
  ];

  #directory = null;
  #notifier = null;

  constructor() {
    super();
    this.client = null;
    showTheme();
  }

  connectedCallback() {
    super.connectedCallback();
    this.listen(this, 'session-started', ({ detail }) => this.#enter(detail));
    this.listen(this, 'log-out', () => this.#logOut());
    this.listen(this, 'problem', ({ detail }) => this.#notice.showProblem(detail));
    this.listen(window, 'dragover', holdsBackDrop);
    this.listen(window, 'drop', (event) => holdsBackDrop(event) && this.#notice.show(t('files.not-yet')));
    this.listen(window, 'paste', (event) => holdsBackPaste(event) && this.#notice.show(t('files.not-yet')));
    this.listen(window, 'offline', () => this.client?.networkLost());
    this.listen(window, 'online', () => this.client?.networkBack());
    this.listen(window, 'pageshow', () => this.client?.wake());
    this.listen(document, 'visibilitychange', () => document.hidden || this.client?.wake());
    const session = loadSession();
    if (session) this.#enter(session);
  }

  render() {
    document.documentElement.lang = language();
    const view = this.client
      ? html`<madang-chat .client=${this.client} .directory=${this.#directory}></madang-chat>`
      : html`<madang-welcome></madang-welcome>`;
    return html`${view}<madang-notice></madang-notice>`;
  }

  get #notice() {
    return this.renderRoot.querySelector('madang-notice');
  }

  #enter(session) {
    saveSession(session);
    const client = new MadangClient({ session, storage: sessionStorage });
    client.addEventListener('session-ended', () => {
      this.#exit();
      this.#notice.show(t('welcome.session-ended'));
    });
    this.#directory = new Directory(client);
    this.#notifier = new Notifier(this.#directory);
    client.connect();
    this.#directory.start();
    this.#notifier.start();
    this.client = client;
  }

  #logOut() {
    this.#exit();
    drafts.clear();
    sessionStorage.clear(); // with the unconfirmed messages, which a session that merely ended keeps
  }

  #exit() {
    if (!this.client) return;
    forgetSession();
    this.#notifier.stop();
    this.#directory.stop();
    this.client.disconnect();
    this.client = null;
  }
}

customElements.define('madang-app', MadangApp);

import { css, html } from 'lit';
import { base } from '../styles/base.js';
import { Directory } from '../state/directory.js';
import { drafts } from '../state/drafts.js';
import { holdsBackDrop, holdsBackPaste } from '../state/files.js';
import { language, t } from '../state/i18n.js';
import { Notifier } from '../state/notifier.js';
import { endSession, forgetSession, isOfSession, loadSession, saveSession } from '../state/session.js';
import { MadangClient } from '../madang-client.js';
import { MadangElement } from './madang-element.js';
import './madang-chat.js';
import './madang-notice.js';
import './madang-welcome.js';

/** The page: the welcome form, or the chat of the member who is logged in. Owns the client. */
class MadangApp extends MadangElement {
  static properties = { client: { state: true }, ended: { state: true } };
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
    this.ended = null; // whose session has expired
  }

  connectedCallback() {
    super.connectedCallback();
    this.listen(this, 'session-started', ({ detail }) => this.#started(detail));
    this.listen(this, 'log-out', () => this.#logOut());
    this.listen(this, 'problem', ({ detail }) => this.#notice.showProblem(detail));
    this.listen(window, 'dragover', holdsBackDrop);
    this.listen(window, 'drop', (event) => holdsBackDrop(event) && this.#notice.show(t('files.not-yet')));
    this.listen(window, 'paste', (event) => holdsBackPaste(event) && this.#notice.show(t('files.not-yet')));
    this.listen(window, 'offline', () => this.client?.networkLost());
    this.listen(window, 'online', () => this.client?.networkBack());
    this.listen(window, 'pageshow', (event) => this.#shownAgain(event));
    this.listen(window, 'storage', (event) => isOfSession(event) && this.#changedElsewhere());
    this.listen(document, 'visibilitychange', () => document.hidden || this.client?.wake());
    this.#resume();
  }

  render() {
    document.documentElement.lang = language();
    const view = this.client
      ? html`<madang-chat .client=${this.client} .directory=${this.#directory}></madang-chat>`
      : html`<madang-welcome .ended=${this.ended}></madang-welcome>`;
    return html`${view}<madang-notice></madang-notice>`;
  }

  get #notice() {
    return this.renderRoot.querySelector('madang-notice');
  }

  #started({ session, kept }) {
    saveSession(session, kept);
    this.#enter(session);
  }

  /** Continues the existing session; a room in the address is opened once it is known. */
  #resume() {
    const session = loadSession();
    this.ended = session && !session.token ? session.email : null;
    if (session?.token) this.#enter(session);
  }

  #enter(session) {
    drafts.belongTo(session.id);
    const client = new MadangClient({ session, storage: sessionStorage });
    client.addEventListener('session-ended', () => this.client === client && this.#sessionEnded(session));
    this.#directory = new Directory(client);
    this.#notifier = new Notifier(this.#directory);
    client.connect();
    this.#directory.start();
    this.#notifier.start();
    this.client = client;
  }

  /** Does nothing if the member has logged in again meanwhile, in another tab. */
  #sessionEnded(session) {
    if (loadSession()?.token === session.token) endSession(session);
    this.#exit();
    this.#resume();
  }

  /** A page restored from the back/forward cache has missed everything. */
  #shownAgain({ persisted }) {
    if (persisted) this.#changedElsewhere();
    this.client?.wake();
  }

  #changedElsewhere() {
    const session = loadSession();
    if (!session) this.#leave();
    else if (session.id !== this.client?.me.id) {
      this.#exit();
      this.#resume();
    }
  }

  #logOut() {
    forgetSession();
    this.#leave();
  }

  #leave() {
    this.#exit();
    this.ended = null;
    sessionStorage.clear(); // including drafts and unconfirmed messages, which survive an expired session
    history.replaceState(null, '', location.pathname);
  }

  #exit() {
    if (!this.client) return;
    this.#notifier.stop();
    this.#directory.stop();
    this.client.disconnect();
    this.client = null;
  }
}

customElements.define('madang-app', MadangApp);

import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { base } from '../styles/base.js';
import { controls } from '../styles/controls.js';
import { LOGO } from '../styles/icons.js';
import { problemText, t } from '../state/i18n.js';
import { LIMITS, excess, lengthOf } from '../state/limits.js';
import { keepsSession } from '../state/session.js';
import { logIn, signUp } from '../madang-client.js';
import { languageSwitch } from './choices.js';
import { MadangElement } from './madang-element.js';
import { welcomeStyle } from './madang-welcome-style.js';

const FIELDS = {
  'log-in': ['email', 'password'],
  'sign-up': ['name', 'email', 'password'],
};
const MIN_PASSWORD = 8;
const SECOND_MS = 1_000;

/**
 * Login and sign-up. Fires "session-started" with the session, and whether to keep it on this device.
 * `ended` is the address of a member whose session has expired.
 */
class MadangWelcome extends MadangElement {
  static properties = {
    ended: { attribute: false },
    mode: { state: true },
    wrong: { state: true }, // field name -> what is wrong with it: the key of a text, or the server's text
    problem: { state: true },
    busy: { state: true },
  };

  static styles = [base, controls, welcomeStyle];

  #waitUntil = 0;
  #ticks = null;
  #counting = false; // screen readers announce the wait once, not every second

  constructor() {
    super();
    this.mode = 'log-in';
    this.wrong = {};
    this.problem = null;
    this.busy = false;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#ticks);
  }

  updated(changed) {
    if (!changed.has('ended') || !this.ended) return;
    this.#input('email').value = this.ended;
    this.#input('password').focus();
  }

  render() {
    const submit = this.busy ? 'welcome.busy' : `welcome.${this.mode}`;
    return html`
      <main>
        <header>
          <img src=${LOGO} alt="" width="64" height="64" />
          <h1>${t('app.name')}</h1>
          <p>${t('app.tagline')}</p>
        </header>
        <form novalidate @submit=${this.#submitted}>
          <p class="note" role="status">${this.ended ? t('welcome.session-ended') : ''}</p>
          <div class="switch" role="group">${this.#modeButton('log-in')}${this.#modeButton('sign-up')}</div>
          ${repeat(FIELDS[this.mode], (name) => name, (name) => this.#field(name))}
          <label class="keep"><input id="keep" type="checkbox" .checked=${keepsSession()} />${t('welcome.keep')}</label>
          <p class="problem" role=${this.#counting ? 'timer' : 'alert'}>${this.problem ? this.#problemText() : ''}</p>
          <button type="submit" class="primary" ?disabled=${this.busy}>${t(submit)}</button>
        </form>
        ${languageSwitch()}
      </main>
    `;
  }

  #modeButton(mode) {
    const choose = () => {
      this.mode = mode;
      this.wrong = {};
      this.#forgetProblem();
    };
    return html`<button type="button" aria-pressed=${mode === this.mode} @click=${choose}>
      ${t(`welcome.${mode}`)}
    </button>`;
  }

  #field(name) {
    const hint = name === 'password' && this.mode === 'sign-up' ? t('welcome.password-hint') : '';
    const wrong = this.wrong[name];
    return html`
      <div class="field">
        <label for=${name}>${t(`welcome.${name}`)}</label>
        <input
          id=${name}
          name=${name}
          type=${name === 'name' ? 'text' : name}
          autocomplete=${this.#autocomplete(name)}
          aria-describedby="${name}-note"
          aria-invalid=${Boolean(wrong)}
          @input=${() => this.#typed(name)}
        />
        <p class="note" id="${name}-note">${wrong ? (wrong.detail ?? t(wrong.key, wrong)) : hint}</p>
      </div>
    `;
  }

  #autocomplete(name) {
    if (name === 'password') return this.mode === 'log-in' ? 'current-password' : 'new-password';
    return name === 'email' ? 'username' : 'name';
  }

  async #submitted(event) {
    event.preventDefault();
    const invalid = FIELDS[this.mode].filter((name) => !this.#check(name));
    if (invalid.length > 0) {
      this.#input(invalid[0]).focus();
      return;
    }
    this.busy = true;
    this.#forgetProblem();
    try {
      if (this.mode === 'sign-up') await signUp(this.#values());
      const kept = this.#input('keep').checked;
      this.emit('session-started', { session: await logIn(this.#values()), kept });
    } catch (problem) {
      this.#refused(problem);
    }
    this.busy = false;
  }

  #refused(problem) {
    const { field, detail, retryAfterMs } = problem;
    if (detail && FIELDS[this.mode].includes(field)) {
      this.wrong = { ...this.wrong, [field]: { detail } };
      this.#input(field).focus();
      return;
    }
    this.problem = problem;
    if (!retryAfterMs) return;
    this.#waitUntil = Date.now() + retryAfterMs;
    this.#ticks = setInterval(() => this.#tick(), SECOND_MS);
  }

  #problemText() {
    const left = this.problem.retryAfterMs && this.#waitUntil - Date.now();
    const { code, status } = this.problem;
    return problemText({ code, status, retryAfterMs: left });
  }

  /** Counts the wait down, and clears the problem at its end. */
  #tick() {
    this.#counting = true;
    if (Date.now() >= this.#waitUntil) this.#forgetProblem();
    else this.requestUpdate();
  }

  #forgetProblem() {
    clearInterval(this.#ticks);
    this.#counting = false;
    this.problem = null;
  }

  /** A corrected field is no longer marked, and the server's problem no longer applies. */
  #typed(name) {
    if (!this.problem?.retryAfterMs) this.#forgetProblem();
    if (this.wrong[name] || this.#isTooLong(name)) this.#check(name);
  }

  #isTooLong(name) {
    return this.mode === 'sign-up' && this.#excess(name) > 0;
  }

  /** Passwords are counted in their normalised form, as on the server. */
  #excess(name) {
    const { value } = this.#input(name);
    return excess(name, name === 'password' ? value.normalize('NFC') : value);
  }

  /** Whether the value may be sent; otherwise shows why not, in the language of the page. */
  #check(name) {
    const reason = this.#whatIsWrong(name, this.#input(name));
    this.wrong = { ...this.wrong, [name]: reason };
    return reason === null;
  }

  #whatIsWrong(name, { value, validity }) {
    if ((name === 'password' ? value : value.trim()) === '') return { key: 'field.required' };
    if (this.#isTooLong(name)) return { key: 'field.too-long', max: LIMITS[name], over: this.#excess(name) };
    if (validity.typeMismatch) return { key: 'field.email' };
    const isNew = name === 'password' && this.mode === 'sign-up';
    const isShort = isNew && lengthOf(value.normalize('NFC')) < MIN_PASSWORD;
    return isShort ? { key: 'field.too-short', min: MIN_PASSWORD } : null;
  }

  #input(name) {
    return this.renderRoot.getElementById(name);
  }

  #values() {
    return Object.fromEntries(FIELDS[this.mode].map((name) => [name, this.#input(name).value]));
  }
}

customElements.define('madang-welcome', MadangWelcome);

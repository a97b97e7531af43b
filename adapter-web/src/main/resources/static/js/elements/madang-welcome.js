import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { base } from '../styles/base.js';
import { controls } from '../styles/controls.js';
import { LOGO } from '../styles/icons.js';
import { problemText, t } from '../state/i18n.js';
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

/**
 * Log in or sign up. Says "session-started" with the session, and whether it is to be kept on this device.
 * `ended` is the address of a member whose login has run out.
 */
class MadangWelcome extends MadangElement {
  static properties = {
    ended: { attribute: false },
    mode: { state: true },
    wrong: { state: true }, // field name -> what is wrong with it
    problem: { state: true },
    busy: { state: true },
  };

  static styles = [base, controls, welcomeStyle];

  constructor() {
    super();
    this.mode = 'log-in';
    this.wrong = {};
    this.problem = null;
    this.busy = false;
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
          <p class="problem" role="alert">${this.problem ? problemText(this.problem) : ''}</p>
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
      this.problem = null;
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
          maxlength=${name === 'name' ? 50 : 254}
          aria-describedby="${name}-note"
          aria-invalid=${Boolean(wrong)}
          @input=${() => wrong && this.#check(name)}
        />
        <p class="note" id="${name}-note">${wrong ?? hint}</p>
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
    this.problem = null;
    try {
      if (this.mode === 'sign-up') await signUp(this.#values());
      const kept = this.#input('keep').checked;
      this.emit('session-started', { session: await logIn(this.#values()), kept });
    } catch (problem) {
      this.problem = problem;
    }
    this.busy = false;
  }

  /** Whether the value may be sent; shows why not. The browser's own bubbles speak the browser's language. */
  #check(name) {
    const reason = this.#whatIsWrong(name, this.#input(name));
    this.wrong = { ...this.wrong, [name]: reason };
    return reason === null;
  }

  #whatIsWrong(name, { value, validity }) {
    if ((name === 'password' ? value : value.trim()) === '') return t('field.required');
    if (validity.typeMismatch) return t('field.email');
    const isNew = name === 'password' && this.mode === 'sign-up';
    return isNew && Array.from(value).length < MIN_PASSWORD ? t('field.too-short', { min: MIN_PASSWORD }) : null;
  }

  #input(name) {
    return this.renderRoot.getElementById(name);
  }

  #values() {
    return Object.fromEntries(FIELDS[this.mode].map((name) => [name, this.#input(name).value]));
  }
}

customElements.define('madang-welcome', MadangWelcome);

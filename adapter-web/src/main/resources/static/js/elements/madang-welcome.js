import { emit, h } from '../dom.js';
import { problemText, t } from '../i18n.js';
import { logIn, signUp } from '../madang-client.js';
import { formField } from './form-field.js';
import { languageButton } from './language-button.js';

/** Log in or sign up. Says "session-started" with the session. */
class MadangWelcome extends HTMLElement {
  #mode = 'log-in';
  #fields = {};
  #submit = null;
  #problem = null;

  connectedCallback() {
    this.#show();
  }

  #show() {
    const { email = '', password = '' } = this.#values();
    this.#fields = this.#createFields();
    this.#fields.email.input.value = email;
    this.#fields.password.input.value = password;
    this.#submit = h('button', { type: 'submit', class: 'primary' }, t(`welcome.${this.#mode}`));
    this.#problem = h('p', { class: 'form-problem', role: 'alert' });

    this.replaceChildren(
      h(
        'main',
        { class: 'welcome' },
        h('img', { src: '/icon.svg', alt: '', width: 72, height: 72 }),
        h('h1', {}, t('app.name')),
        h('p', { class: 'tagline' }, t('app.tagline')),
        h(
          'form',
          { novalidate: true, onsubmit: (event) => this.#submitted(event) },
          h('div', { class: 'switch' }, this.#modeButton('log-in'), this.#modeButton('sign-up')),
          ...Object.values(this.#fields).map((field) => field.element),
          this.#problem,
          this.#submit,
        ),
        languageButton(),
      ),
    );
  }

  #modeButton(mode) {
    const onclick = () => {
      this.#mode = mode;
      this.#show();
      this.querySelector('.switch [aria-pressed="true"]').focus();
    };
    return h('button', { type: 'button', 'aria-pressed': String(mode === this.#mode), onclick }, t(`welcome.${mode}`));
  }

  #createFields() {
    const email = formField('email', { type: 'email', autocomplete: 'username', required: true });
    if (this.#mode === 'log-in') {
      const password = formField('password', { type: 'password', autocomplete: 'current-password', required: true });
      return { email, password };
    }
    return {
      name: formField('name', { autocomplete: 'name', required: true, maxlength: 50 }),
      email,
      password: formField(
        'password',
        { type: 'password', autocomplete: 'new-password', required: true, minlength: 8, maxlength: 128 },
        t('welcome.password-hint'),
      ),
    };
  }

  async #submitted(event) {
    event.preventDefault();
    const wrong = Object.values(this.#fields).filter((field) => !field.check());
    if (wrong.length > 0) {
      wrong[0].input.focus();
      return;
    }
    this.#busy(true);
    try {
      if (this.#mode === 'sign-up') await signUp(this.#values());
      emit(this, 'session-started', await logIn(this.#values()));
    } catch (problem) {
      this.#problem.textContent = problemText(problem);
      this.#busy(false);
    }
  }

  #busy(busy) {
    this.#submit.disabled = busy;
    this.#submit.textContent = t(busy ? 'welcome.busy' : `welcome.${this.#mode}`);
    if (busy) this.#problem.textContent = '';
  }

  #values() {
    return Object.fromEntries(Object.entries(this.#fields).map(([name, field]) => [name, field.input.value]));
  }
}

customElements.define('madang-welcome', MadangWelcome);

import { css, html } from 'lit';
import { base } from '../styles/base.js';
import { controls } from '../styles/controls.js';
import { icon } from '../styles/icons.js';
import { t } from '../state/i18n.js';
import { notifyState, switchNotify } from '../state/notifier.js';
import { chooseTheme, theme } from '../state/theme.js';
import { choices, choicesStyle, languageSwitch } from './choices.js';
import { MadangElement } from './madang-element.js';

/** Language, theme, notifications, logout. Fires "log-out". */
class SettingsMenu extends MadangElement {
  static styles = [
    base,
    controls,
    choicesStyle,
    css`
      [popover] {
        position: fixed;
        inset: auto auto 4.75rem 0.875rem;
        inline-size: min(20rem, calc(100vw - 1.75rem));
        max-block-size: calc(100dvh - 5.75rem);
        overflow-y: auto;
        margin: 0;
        padding: 1rem;
        border: 1px solid var(--line);
        border-radius: 20px;
        background: var(--surface);
        color: var(--ink);
        box-shadow: var(--shadow);
      }

      h2 {
        margin-block: 0.75rem 0.375rem;
        color: var(--ink-soft);
        font-size: 0.8125rem;
        font-weight: 600;
      }

      h2:first-child {
        margin-block-start: 0;
      }

      .log-out {
        display: flex;
        align-items: center;
        justify-content: center;
        gap: 0.5rem;
        inline-size: 100%;
        margin-block-start: 1rem;
      }
    `,
  ];

  render() {
    return html`
      <button
        type="button"
        class="icon-button"
        popovertarget="menu"
        title=${t('side.settings')}
        aria-label=${t('side.settings')}
      >
        ${icon('settings')}
      </button>
      <div id="menu" popover role="group" aria-label=${t('side.settings')}>
        <h2>${t('side.language')}</h2>
        ${languageSwitch()}
        <h2>${t('side.theme')}</h2>
        ${this.#themes()}
        <h2>${t('side.notify')}</h2>
        ${this.#notify()}
        <button type="button" class="log-out" @click=${() => this.emit('log-out')}>
          ${icon('leave')}${t('side.log-out')}
        </button>
      </div>
    `;
  }

  #themes() {
    return choices({
      label: t('side.theme'),
      options: ['auto', 'light', 'dark'].map((value) => ({ value, label: t(`side.theme-${value}`) })),
      value: theme(),
      onChoose: (name) => {
        chooseTheme(name);
        this.requestUpdate();
      },
    });
  }

  #notify() {
    const state = notifyState();
    if (state === 'blocked') return html`<p>${t('side.notify-blocked')}</p>`;
    return choices({
      label: t('side.notify'),
      options: ['on', 'off'].map((value) => ({ value, label: t(`side.notify-${value}`) })),
      value: state,
      onChoose: async (wanted) => {
        if (wanted !== state) await switchNotify();
        this.requestUpdate();
      },
    });
  }
}

customElements.define('settings-menu', SettingsMenu);

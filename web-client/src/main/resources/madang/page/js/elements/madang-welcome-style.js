import { css } from 'lit';
import { choicesStyle } from './choices.js';

export const welcomeStyle = [
  choicesStyle,
  css`
    :host {
      display: block;
      min-block-size: 100%;
      background:
        radial-gradient(60rem 40rem at 85% -10%, var(--accent-soft), transparent 65%),
        radial-gradient(50rem 36rem at -10% 110%, var(--clay-soft), transparent 60%);
    }

    main {
      display: flex;
      flex-direction: column;
      align-items: center;
      justify-content: center;
      gap: 1.5rem;
      inline-size: min(100%, 26rem);
      min-block-size: 100dvh;
      margin-inline: auto;
      padding: 1.5rem 1.25rem;
    }

    header {
      display: grid;
      justify-items: center;
      gap: 0.25rem;
      text-align: center;
    }

    h1 {
      margin-block-start: 0.75rem;
      font-size: 2rem;
      letter-spacing: -0.02em;
    }

    header p {
      color: var(--ink-soft);
      text-wrap: balance;
    }

    form {
      display: grid;
      gap: 1rem;
      inline-size: 100%;
      padding: 1.25rem;
      border: 1px solid var(--line);
      border-radius: 24px;
      background: var(--surface);
      box-shadow: var(--shadow);
    }

    .switch {
      display: grid;
      grid-template-columns: 1fr 1fr;
      padding: 4px;
      border-radius: 999px;
      background: var(--sunken);
    }

    .switch button {
      border-color: transparent;
      background: transparent;
      color: var(--ink-soft);
    }

    .switch button:hover {
      border-color: transparent;
      color: var(--ink);
    }

    .switch [aria-pressed='true'] {
      background: var(--surface);
      color: var(--ink);
      font-weight: 600;
      box-shadow: 0 1px 3px rgb(60 50 30 / 0.15);
    }

    .field {
      display: grid;
      gap: 0.25rem;
    }

    label {
      font-size: 0.875rem;
      font-weight: 600;
    }

    .keep {
      display: flex;
      align-items: center;
      gap: 0.5rem;
      min-block-size: 24px;
      font-weight: 400;
    }

    .keep input {
      inline-size: 18px;
      block-size: 18px;
      margin: 0;
      accent-color: var(--accent);
    }

    .note {
      color: var(--ink-soft);
      font-size: 0.8125rem;
    }

    .note:empty,
    .problem:empty {
      display: none;
    }

    [aria-invalid='true'] ~ .note,
    .problem {
      color: var(--clay);
    }

    .problem {
      padding: 0.5rem 0.875rem;
      border-radius: var(--radius);
      background: var(--clay-soft);
      font-size: 0.9375rem;
    }

    form .primary {
      min-block-size: 46px;
      font-size: 1rem;
    }
  `,
];

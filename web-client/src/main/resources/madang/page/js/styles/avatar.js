import { css, html, unsafeCSS } from 'lit';

const HUES = 12;
const characters = new Intl.Segmenter();

/** The avatar of a person (round) or a group room: its first letter, on a colour derived from the name. */
export function avatar(name, { group = false, small = false } = {}) {
  const trimmed = name.trim();
  const hue = Array.from(trimmed).reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 9973, 7) % HUES;
  const [first] = characters.segment(trimmed);
  return html`<span class="avatar" data-hue=${hue} ?data-group=${group} ?data-small=${small} aria-hidden="true"
    >${(first?.segment ?? '?').toUpperCase()}</span
  >`;
}

// Known numbers only: no user input gets into a style.
function hueRule(hue) {
  return `.avatar[data-hue='${hue}'] { --hue: ${15 + (hue * 360) / HUES}; }`;
}

export const avatarStyle = css`
  .avatar {
    display: inline-grid;
    place-items: center;
    inline-size: 42px;
    block-size: 42px;
    flex: none;
    border-radius: 50%;
    background: light-dark(hsl(var(--hue) 36% 86%), hsl(var(--hue) 20% 27%));
    color: light-dark(hsl(var(--hue) 45% 25%), hsl(var(--hue) 48% 85%));
    font-weight: 650;
    line-height: 1;
    user-select: none;
  }

  .avatar[data-group] {
    border-radius: 14px;
  }

  .avatar[data-small] {
    inline-size: 18px;
    block-size: 18px;
    border-radius: 50%;
    font-size: 0.625rem;
  }

  ${unsafeCSS(Array.from({ length: HUES }, (_, hue) => hueRule(hue)).join('\n'))}
`;

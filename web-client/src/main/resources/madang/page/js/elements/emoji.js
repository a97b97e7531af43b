/** The emoji that the composer offers. */
export const EMOJI = (
  '😀 😂 🥹 😊 😍 😘 🤔 😮 😅 😢 😭 😡 👍 👎 👏 🙏 💪 🤝 👋 🙌 ❤️ 💔 🔥 ✨ 🎉 🎂 ☕ 🍚 🍜 🌸 ☀️ 🌙'
).split(' ');

const PART = String.raw`\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})?(?:[\u{e0020}-\u{e007e}]+\u{e007f})?`;
const PICTURE = new RegExp(String.raw`\p{RI}{2}|[0-9#*]\ufe0f?\u20e3|${PART}(?:\u200d${PART})*`, 'gu');
const FEW = 8;
const FEW_LENGTH = 300;

/** Whether a text consists of a few emoji only, however many code points each of them has. */
export function isFewEmoji(text) {
  if (text.length > FEW_LENGTH) return false;
  const pictures = text.match(PICTURE)?.length ?? 0;
  return pictures > 0 && pictures <= FEW && text.replace(PICTURE, '').trim() === '';
}

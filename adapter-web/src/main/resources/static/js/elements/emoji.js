/** What the composer offers to those whose keyboard has none. */
export const EMOJI = (
  '😀 😂 🥹 😊 😍 😘 🤔 😮 😅 😢 😭 😡 👍 👎 👏 🙏 💪 🤝 👋 🙌 ❤️ 💔 🔥 ✨ 🎉 🎂 ☕ 🍚 🍜 🌸 ☀️ 🌙'
).split(' ');

const KEY = 'madang.language';
const LANGUAGES = ['en', 'ko'];

// English and Korean side by side, so that neither can be forgotten.
const TEXTS = {
  'app.name': ['Madang', '마당'],
  'app.tagline': ['The courtyard where your conversations meet', '이야기가 모이는 마당'],
  'language.other': ['한국어', 'English'],

  'welcome.log-in': ['Log in', '로그인'],
  'welcome.sign-up': ['Sign up', '회원가입'],
  'welcome.name': ['Name', '이름'],
  'welcome.email': ['Email', '이메일'],
  'welcome.password': ['Password', '비밀번호'],
  'welcome.password-hint': ['At least 8 characters', '8자 이상'],
  'welcome.busy': ['One moment…', '잠시만 기다려 주세요…'],
  'welcome.session-ended': ['Your session has ended. Please log in again.', '로그인이 만료되었습니다. 다시 로그인해 주세요.'],

  'field.required': ['Please fill this in.', '입력해 주세요.'],
  'field.email': ['This does not look like an email address.', '이메일 주소 형식이 아닙니다.'],
  'field.too-short': ['This needs at least {min} characters.', '{min}자 이상 입력해 주세요.'],

  'side.log-out': ['Log out', '로그아웃'],
  'side.sections': ['Sections', '구역'],
  'side.rooms': ['My rooms', '내 대화'],
  'side.groups': ['Group rooms', '단체방'],
  'side.people': ['People', '사람들'],
  'side.no-rooms': ['You are in no room yet. Join a group room, or talk to somebody.', '아직 참여한 대화가 없습니다. 단체방에 들어가거나 누군가에게 말을 걸어 보세요.'],
  'side.no-groups': ['There is no group room yet. Make the first one.', '아직 단체방이 없습니다. 첫 방을 만들어 보세요.'],
  'side.no-people': ['Nobody else is here yet.', '아직 다른 사람이 없습니다.'],
  'side.new-room': ['Name of a new room', '새 방 이름'],
  'side.create': ['Create', '만들기'],
  'side.join': ['Join', '참여'],
  'side.open': ['Open', '열기'],
  'side.chat': ['1:1 chat', '1:1 대화'],
  'side.chat-with': ['1:1 chat with {name}', '{name}님과 1:1 대화'],
  'side.join-room': ['Join {name}', '{name} 참여'],
  'side.open-room': ['Open {name}', '{name} 열기'],
  'side.unread': ['{count} unread', '읽지 않은 메시지 {count}개'],

  'room.group': ['Group room', '단체방'],
  'room.private': ['1:1 chat', '1:1 대화'],
  'room.none': ['Choose a room, or start a new conversation.', '방을 고르거나 새 대화를 시작해 보세요.'],
  'room.back': ['Back to the list', '목록으로'],
  'room.leave': ['Leave the room', '방 나가기'],
  'room.leave-question': ['Leave “{name}”?', '“{name}” 방에서 나갈까요?'],
  'room.leave-consequence': ['You will get no more messages from this room. The last one to leave closes it.', '이 방의 메시지를 더 받지 않습니다. 마지막 사람이 나가면 방이 닫힙니다.'],
  'room.stay': ['Stay', '머무르기'],
  'room.do-leave': ['Leave', '나가기'],
  'room.not-in': ['You are not in this room.', '참여하지 않은 방입니다.'],
  'room.empty': ['Nothing has been said here yet. Say hello!', '아직 대화가 없습니다. 먼저 인사해 보세요!'],
  'room.opening': ['Loading…', '불러오는 중…'],
  'room.older': ['Earlier messages', '이전 메시지'],
  'room.newest': ['New messages', '새 메시지'],
  'room.log': ['Messages', '메시지'],
  'room.removed': ['This message was removed.', '삭제된 메시지입니다.'],
  'room.edited': ['edited', '수정됨'],
  'room.you': ['You', '나'],

  'composer.label': ['Message', '메시지'],
  'composer.placeholder': ['Write a message', '메시지를 입력하세요'],
  'composer.send': ['Send', '보내기'],
  'composer.count': ['{count} / {max}', '{count} / {max}자'],
  'composer.too-long': ['Too long by {over}', '{over}자 초과'],

  'sending.waiting': ['Waiting for the connection', '연결을 기다리는 중'],
  'sending.sending': ['Sending…', '보내는 중…'],
  'sending.retrying': ['Not sent yet, trying again', '아직 보내지 못해 다시 시도하는 중'],
  'sending.refused': ['Not sent. {reason}', '보내지 못했습니다. {reason}'],
  'sending.retry': ['Try again', '다시 보내기'],
  'sending.discard': ['Discard', '삭제'],

  'connection.reconnecting': ['Connection lost. Reconnecting…', '연결이 끊겨 다시 연결하는 중입니다…'],
  'connection.now': ['Try now', '지금 시도'],

  'problem.unreachable': ['The server cannot be reached.', '서버에 연결할 수 없습니다.'],
  'problem.bad-credentials': ['Email or password is wrong.', '이메일 또는 비밀번호가 맞지 않습니다.'],
  'problem.email-taken': ['There is already an account with this email.', '이미 가입된 이메일입니다.'],
  'problem.no-such-room': ['This room does not exist (any more).', '없거나 닫힌 방입니다.'],
  'problem.no-such-member': ['This person does not exist (any more).', '찾을 수 없는 사람입니다.'],
  'problem.private-room': ['A 1:1 chat belongs to its two people for good.', '1:1 대화에는 들어가거나 나갈 수 없습니다.'],
  'problem.oneself': ['You cannot chat with yourself.', '자기 자신과는 대화할 수 없습니다.'],
  'problem.not-a-participant': ['You are not in this room.', '참여하지 않은 방입니다.'],
  'problem.bad-request': ['The server did not understand this.', '서버가 요청을 이해하지 못했습니다.'],
  'problem.too-large': ['This is too long.', '너무 깁니다.'],
  'problem.idempotency-mismatch': ['Another text was already sent under this number.', '같은 번호로 다른 내용이 이미 전송되었습니다.'],
  'problem.rate-limited': ['That was too fast. Please wait a moment.', '요청이 너무 잦습니다. 잠시 후 다시 시도해 주세요.'],
  'problem.room-closed': ['This room is closed.', '닫힌 방입니다.'],
  'problem.unavailable': ['The server is busy right now.', '서버를 잠시 사용할 수 없습니다.'],
  'problem.400': ['Please check what you entered.', '입력한 내용을 확인해 주세요.'],
  'problem.401': ['Please log in again.', '다시 로그인해 주세요.'],
  'problem.403': ['You may not do that.', '권한이 없습니다.'],
  'problem.404': ['This does not exist (any more).', '찾을 수 없습니다.'],
  'problem.409': ['This is not possible right now.', '지금은 할 수 없습니다.'],
  'problem.413': ['This is too long.', '너무 깁니다.'],
  'problem.429': ['That was too fast. Please wait a moment.', '요청이 너무 잦습니다. 잠시 후 다시 시도해 주세요.'],
  'problem.503': ['The server is busy right now.', '서버를 잠시 사용할 수 없습니다.'],
  'problem.unknown': ['Something went wrong.', '문제가 생겼습니다.'],
};

let current = localStorage.getItem(KEY) ?? preferredByBrowser();

/** "en" or "ko". */
export function language() {
  return current;
}

export function switchLanguage() {
  current = LANGUAGES.find((code) => code !== current);
  localStorage.setItem(KEY, current);
}

/** The text in the reader's language, with `{name}` replaced by `values.name`. */
export function t(key, values = {}) {
  const text = TEXTS[key][LANGUAGES.indexOf(current)];
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** What a Problem means to the reader: by its code, else by its HTTP status. */
export function problemText({ code, status }) {
  const key = [`problem.${code}`, `problem.${status}`].find((candidate) => candidate in TEXTS);
  return t(key ?? 'problem.unknown');
}

function preferredByBrowser() {
  return navigator.language.startsWith('ko') ? 'ko' : 'en';
}

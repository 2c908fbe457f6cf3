/** Extreme texts: no screen may overflow or cut them off. */
import { CODE, PICTURE } from './kinds-messages.js';
import { ROSTER } from './messages.js';

const WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const ADDRESS = 'https://www.example.org/archive/2024/annual-report-of-the-astronomical-union?session=Zm9vYmFyYmF6cXV4&lang=en#section-4';
const COMPACT = 'items.filter(item=>item.isActive&&!item.isDeleted).map(({identifier,displayName})=>`${identifier}:${displayName}`)';
const FAMILY = '👨‍👩‍👧‍👦';
const MARKED = [...'Zalgo speaks'].map((letter) => (letter === ' ' ? letter : `${letter}\u0301\u0323\u0308\u0327\u030a\u0316`)).join('');

/** Each has a prompt, four choices, four partners, an explanation, a typed answer, a title, and names of players. */
export const TEXTS = {
  words: {
    prompt: `What does the ${WORD} publish at ${ADDRESS}?`,
    choices: [WORD, ADDRESS, 'x'.repeat(120), COMPACT],
    partners: [ADDRESS, WORD, 'ok', 'Incomprehensibilities'],
    explanation: `The ${WORD} publishes all of it: ${ADDRESS}\n${'x'.repeat(300)}`,
    typed: 'x'.repeat(80),
    title: `${WORD} and its neighbours`,
    names: ['W'.repeat(24), 'Donaudampfschifffahrtsge', 'MMMMMMMM MMMMMMMM MMMMMM', '@'.repeat(24), 'iiiiiiiiiiiiiiiiiiiiiiii'],
  },
  arabic: {
    lang: 'ar',
    prompt: 'أي كوكب في المجموعة الشمسية لديه أقصر يوم، وما سبب ذلك (اختر إجابة واحدة)؟',
    choices: ['المشتري، لأنه يدور بسرعة كبيرة!', 'زحل (ذو الحلقات)', 'عطارد: 59 يومًا', 'المريخ NASA 2020'],
    partners: ['غيوم كثيفة', 'أزرق وعاصف وبعيد', 'صغير وحار وقريب من الشمس', 'صدأ'],
    explanation: 'يدور المشتري حول نفسه في أقل من عشر ساعات.\nولهذا ينتفخ عند خط الاستواء: `7%` أعرض من القطب إلى القطب.',
    typed: 'المشتري، الكوكب الأكبر!',
    title: 'الكواكب والأقمار: اختبار الأسبوع',
    names: ['ليلى', 'عبد الرحمن بن عبد العزيز', 'محمد (الفريق 7)', 'נועה', 'فاطمة الزهراء'],
  },
  hebrew: {
    lang: 'he',
    prompt: 'לאיזה כוכב לכת במערכת השמש יש היום הקצר ביותר?',
    choices: ['צדק (הגדול מכולם)', 'שבתאי', 'כוכב חמה, 59 ימים', 'מאדים!'],
    partners: ['עננים סמיכים', 'כחול, סוער ורחוק', 'קטן, חם וקרוב לשמש', 'חלודה'],
    explanation: 'צדק מסתובב סביב צירו בפחות מעשר שעות.',
    typed: 'צדק!',
    title: 'כוכבי לכת וירחים',
    names: ['נועה', 'שולחן 7 (הצוות)', 'אברהם בן יצחק', 'ליאור', 'Ada'],
  },
  chinese: {
    lang: 'zh-Hans',
    prompt: '太阳系中哪一颗行星的自转周期最短，也就是说，它的一天只有不到十个小时，而且赤道因此明显隆起？',
    choices: ['木星，太阳系中最大的行星，自转一周不到十小时', '土星', '水星，自转一周大约需要五十九个地球日', '火星'],
    partners: ['浓厚的云层覆盖着整个表面', '蓝色、多风而且遥远', '又小又热，离太阳最近', '铁锈'],
    explanation: '木星自转一周不到十小时，所以它的赤道明显隆起，比两极之间的距离宽百分之七。',
    typed: '木星，太阳系中最大的行星',
    title: '行星与卫星：天文学入门测验',
    names: ['王小明', '欧阳娜娜和她的朋友们以及整个天文学小组全体成员', '第七桌', '李', '慕容云海'],
  },
  emoji: {
    prompt: `${FAMILY.repeat(12)} Who is on their way? 🏳️‍🌈👩🏽‍🚀🧑‍🤝‍🧑`,
    choices: [FAMILY.repeat(20), '👩🏽‍🚀', `${MARKED} ${MARKED}`, '🇩🇪🇫🇷🇮🇹🇪🇸🇵🇱🇳🇱🇧🇪🇨🇿🇵🇹🇬🇷🇸🇪🇭🇺🇦🇹🇧🇬🇩🇰'],
    partners: ['🪐', FAMILY, MARKED, '👩🏽‍🚀'.repeat(9)],
    explanation: `${MARKED} ${FAMILY.repeat(30)}`,
    typed: FAMILY.repeat(9),
    title: `${FAMILY} ${MARKED}`,
    names: [FAMILY.repeat(3), MARKED, '🏳️‍🌈 Team 🏳️‍🌈', '👩🏽‍🚀', '🪐🪐🪐🪐🪐🪐🪐🪐🪐🪐🪐🪐'],
  },
  code: {
    prompt: `Which of these sums is \`${COMPACT}\`?\n\`\`\`js\nexport const visibleItemsOfTheCurrentUser = (items) => items.filter((item) => item.isActive && !item.isDeleted);\n\`\`\``,
    choices: [`\`${COMPACT}\``, '`Collectors.collectingAndThen(Collectors.toList(), Collections::unmodifiableList)`', '$\\sum_{n=0}^{\\infty} \\frac{x^n}{n!} = \\lim_{n \\to \\infty} \\left(1 + \\frac{x}{n}\\right)^n = 1 + x + \\frac{x^2}{2} + \\frac{x^3}{6}$', '`--enable-native-access=ALL-UNNAMED`'],
    partners: ['`SELECT`', '`org.springframework.beans.factory.NoSuchBeanDefinitionException`', '$e^{i\\pi} + 1 = 0$', 'nothing'],
    explanation: `It is\n$$\\int_{-\\infty}^{\\infty} e^{-x^2} \\, dx = \\sqrt{\\pi} + a + b + c + d + e + f + g + h + i + j + k + l + m + n + o + p + q + r + s + t + u + v + w$$\n| Method | Returns | Since | Remark | Address |\n|---|---|---|---|---|\n| \`unmodifiableCollectionOfEverything\` | \`Collection<Map.Entry<String, List<Integer>>>\` | 1.2 | ${WORD} | ${ADDRESS} |\n${CODE.prompt}`,
    typed: COMPACT.slice(0, 80),
    title: '`git rebase --interactive --autosquash origin/main`',
    names: ['<script>alert(1)</script>', 'Robert\'); DROP TABLE --', 'a_very_long_identifier_1', '$x^2$', 'null'],
  },
};

/** A question of each kind with this text. */
export function asked(text, kind = 'choice') {
  const { prompt, choices, partners } = TEXTS[text];
  return { kind, prompt, choices, ...(kind === 'match' && { partners }) };
}

/** Eight long choices below a picture. */
export const EIGHT_PICTURED = {
  kind: 'choice',
  prompt: TEXTS.arabic.prompt,
  choices: ['words', 'arabic', 'chinese', 'emoji'].flatMap((text) => TEXTS[text].choices.slice(0, 2)),
  picture: PICTURE,
};

export const SHORT_EIGHT_PICTURED = {
  kind: 'choice',
  prompt: 'Which of these is the largest planet of the Solar System?',
  choices: ['Mercury', 'Venus', 'Earth', 'Mars', 'Saturn', 'Uranus', 'Jupiter', 'Neptune'],
  picture: PICTURE,
};

export const TALL = '/pictures/tall.svg';
export const WIDE = '/pictures/wide.svg';

/** Names for a full lecture hall, some of them unusual. */
export const HALL = Array.from({ length: 124 }, (_, index) => ({
  player: `p${index + 1}`,
  name: index % 9 === 4 ? TEXTS[Object.keys(TEXTS)[(index * 7) % 6]].names[index % 5] : index < 24 ? ROSTER[index].name : `Player number ${index + 1}`,
  ...(index % 5 && { avatar: index % 12 }),
}));

/** The top five and the podium with these names and very high points. */
export function top(text) {
  return TEXTS[text].names.map((name, place) => ({ rank: place + 1, name, ...(place % 3 < 2 && { avatar: place }), total: 98_765 - place * 1234, gained: [2988, 1640, 0, 912, 12][place] }));
}

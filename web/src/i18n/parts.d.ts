declare module '*.json?first' {
  const texts: import('@/lib/i18n/texts').Texts;
  export default texts;
}
declare module '*.json?rest' {
  const texts: import('@/lib/i18n/texts').Texts;
  export default texts;
}

import './layers.css';
import './fonts/inter.css';
// letters of other languages, fetched where one is read
import '@fontsource-variable/inter/wght.css';
import 'virtual:variables.css';
import '@mantine/core/styles/baseline.layer.css';
import '@mantine/core/styles/global.layer.css';
import './base.css';

// built, each component brings its own sheet (dev/sheets.ts); while developing, all of them are here at once
if (import.meta.env.DEV) await import('@mantine/core/styles.layer.css');

import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/source-serif-4/index.css';
import './app/desk.css';
import { createRoot } from 'react-dom/client';
import { openSession } from './api/session.ts';
import { App } from './app/App.tsx';
import './i18n/i18n.ts';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no place for the screens');
await openSession();
createRoot(root).render(<App />);

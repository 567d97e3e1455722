import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startLocale } from './app/locale';
import { Shell } from './app/shell';
import { connect, connection } from './chain/connection';
import { loadConfig } from './config';
import { startHistory } from './history/index-client';
import './app/base.css';
import './app/parts.css';

await startLocale();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <Shell />
      </I18nProvider>
    </StrictMode>,
  );
}
const config = await loadConfig();
startHistory(config.index);
await connect(config).catch((error: unknown) =>
  connection.set({ state: 'failed', reason: 'unreachable', detail: String(error) }),
);

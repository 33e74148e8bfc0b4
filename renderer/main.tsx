import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { keepTime } from './parts/today.ts';
import { giveStylesTheNonce } from './style-nonce.ts';
import { startWords } from './words/words.ts';
import './look.css';

const place = document.getElementById('desk');
if (!place) throw new Error('index.html has no #desk');
giveStylesTheNonce();
startWords();
await keepTime();
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

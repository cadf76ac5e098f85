'use strict';

const express = require('express');

const port = Number(process.env.PORT ?? 3000);
const entries = [];
const app = express();

app.use(express.json());

app.get('/entries', (request, response) => {
  response.json(entries);
});

app.post('/entries', (request, response) => {
  const { name, text } = request.body;
  if (!name || !text) {
    response.status(400).json({ error: 'An entry has a name and a text.' });
    return;
  }

  entries.push({ name, text, at: new Date().toISOString() });
  response.status(201).json(entries.at(-1));
});

const server = app.listen(port, () => {
  console.log(`Listening on port ${port}`);
});

process.on('SIGTERM', () => server.close());

// Verifies as GitHub signs, publishes with a confirmation, then answers. Settings come from the environment.
import { createHmac, timingSafeEqual } from 'node:crypto';
import amqplib from 'amqplib';
import express from 'express';

const { BROKER, QUEUE, SECRET, PORT } = process.env;
const connection = await amqplib.connect(BROKER);
const channel = await connection.createConfirmChannel();

const isSigned = (body, header = '') => {
  const expected = createHmac('sha256', SECRET).update(body).digest();
  const given = Buffer.from(header.replace(/^sha256=/, ''), 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
};

const app = express();
app.disable('x-powered-by');
app.disable('etag');
app.post('/webhooks/github', express.raw({ type: () => true, limit: '1mb' }), (request, response) => {
  if (!isSigned(request.body, request.get('x-hub-signature-256'))) {
    response.status(401).end();
    return;
  }
  const options = { persistent: true, mandatory: true, messageId: request.get('x-github-delivery') };
  channel.publish('', QUEUE, request.body, options, (error) => response.status(error ? 503 : 200).end());
});
app.listen(Number(PORT), '127.0.0.1');

/** Plain ports become the ports with TLS. */
import { testRule } from '../../testing/index.ts';
import noCleartextTransport from './index.ts';

testRule(noCleartextTransport, {
  invalid: [
    {
      name: 'a broker: 8883 for 1883',
      code: "import mqtt from 'mqtt';\nexport const bus = mqtt.connect('mqtt://broker.kiwichat.com:1883', { username: 'bridge' });\n",
      errors: [{ messageId: 'url' }],
      output: "import mqtt from 'mqtt';\nexport const bus = mqtt.connect('mqtts://broker.kiwichat.com:8883', { username: 'bridge' });\n",
      fixes: [{ safety: 'review', title: 'Use mqtts:, if broker.kiwichat.com port 8883 serves it' }],
    },
    {
      name: 'with the user before it, and a path behind it in a template',
      code: "import amqp from 'amqplib';\nexport const open = (vhost) => amqp.connect(`amqp://bot@queue.kiwichat.com:5672/${vhost}`);\n",
      errors: [{ messageId: 'url' }],
      output: "import amqp from 'amqplib';\nexport const open = (vhost) => amqp.connect(`amqps://bot@queue.kiwichat.com:5671/${vhost}`);\n",
    },
    { name: 'no port is the default', code: "export const ask = () => fetch('http://crm.kiwichat.com:80/sync');\n", errors: [{ messageId: 'url' }], output: "export const ask = () => fetch('https://crm.kiwichat.com/sync');\n" },
    {
      name: 'Redis and other ports may serve both: the title says so',
      code: "import { createClient } from 'redis';\nimport mqtt from 'mqtt';\nexport const cache = createClient({ url: 'redis://cache.kiwichat.com:6379' }); // ← url\nexport const bus = mqtt.connect('mqtt://broker.kiwichat.com:18830'); // ← url\n",
      output: "import { createClient } from 'redis';\nimport mqtt from 'mqtt';\nexport const cache = createClient({ url: 'rediss://cache.kiwichat.com:6379' });\nexport const bus = mqtt.connect('mqtts://broker.kiwichat.com:18830');\n",
    },
  ],
  valid: [{ name: 'with TLS', code: "import mqtt from 'mqtt';\nexport const bus = mqtt.connect('mqtts://broker.kiwichat.com:8883');\n" }],
});

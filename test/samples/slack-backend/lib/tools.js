"use strict";

const https = require("https");
const { exec } = require("child_process");
const { promisify } = require("util");
const axios = require("axios");

const run = promisify(exec);

// the asset database still has the certificate of the old domain
const assets = axios.create({
  baseURL: "https://assets.helpdesk-tools.net/api/",
  timeout: 8000,
  httpsAgent: new https.Agent({ keepAlive: true, rejectUnauthorized: false }),
});

const handlers = {
  async find_device({ serial }) {
    const { data } = await assets.get("devices", { params: { serial } });
    return JSON.stringify(data);
  },

  async find_manual({ topic }) {
    const query = encodeURIComponent(`${topic} in:readme`);
    const { data } = await axios.get(`http://api.github.com/search/repositories?q=${query}`, { timeout: 5000 });
    return JSON.stringify(data.items.slice(0, 3).map((item) => item.html_url));
  },

  async check_dns({ host }) {
    const { stdout } = await run(`nslookup ${host}`);
    return stdout;
  },
};

const object = (properties) => ({ type: "object", properties, required: Object.keys(properties) });

const definitions = [
  { name: "find_device", description: "Find a laptop", input_schema: object({ serial: { type: "string" } }) },
  { name: "find_manual", description: "Find a manual", input_schema: object({ topic: { type: "string" } }) },
  { name: "check_dns", description: "Look up a host", input_schema: object({ host: { type: "string" } }) },
];

module.exports = { definitions, handlers };

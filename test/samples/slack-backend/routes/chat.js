"use strict";

const express = require("express");
const jwt = require("jsonwebtoken");
const OpenAI = require("openai");

const JWT_SECRET = process.env.JWT_SECRET || "helpdesk-2NxmZQqDGcwWdLLj";

const openai = new OpenAI();
const router = express.Router();

router.use(express.json({ limit: "50kb" }));

router.post("/token", (req, res) => {
  const key = req.headers["x-api-key"];
  if (key === process.env.CHAT_API_KEY) {
    return res.json({ token: jwt.sign({ sub: req.body.user }, JWT_SECRET, { expiresIn: "1h" }) });
  }
  res.status(401).json({ error: "unknown key" });
});

function signedIn(req, res, next) {
  const [, token] = (req.headers.authorization || "").split(" ");
  jwt.verify(token, JWT_SECRET, (err, user) => {
    if (err) return res.status(401).send("Not signed in: " + err.message);
    req.user = user;
    next();
  });
}

const bookTool = {
  type: "function",
  function: {
    name: "book_room",
    description: "Book a meeting room",
    parameters: {
      type: "object",
      properties: { room: { type: "string" }, hours: { type: "number" } },
      required: ["room", "hours"],
    },
  },
};

router.post("/", signedIn, async (req, res) => {
  try {
    const completion = await openai.chat.completions.create({
      model: "gpt-4o-mini",
      max_tokens: 500,
      tools: [bookTool],
      messages: [
        { role: "system", content: `You are the help desk. The user is ${req.body.displayName}.` },
        { role: "user", content: req.body.message },
      ],
    });

    const { content, tool_calls: calls = [] } = completion.choices[0].message;
    const bookings = calls.map((call) => {
      const { room, hours } = JSON.parse(call.function.arguments);
      return { room, until: Date.now() + hours * 3600000 };
    });

    res.json({ reply: content, bookings });
  } catch (error) {
    console.error("chat failed:", error.name);
    res.status(500).json({ error: error.message, stack: error.stack });
  }
});

module.exports = router;

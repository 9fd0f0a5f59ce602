import { createHash, timingSafeEqual } from "node:crypto";
import express from "express";
import { rateLimit } from "express-rate-limit";
import jwt from "jsonwebtoken";
import { html, safeEqual, toPublicMessage } from "secure-bot/runtime";
import { z } from "zod";
import { API_KEY_HEADER, dashboardKey, jwtSecret } from "./config.js";
import { chat } from "./llm.js";

const app = express();
app.use(express.json({ limit: "20kb" }));
app.use(rateLimit({ windowMs: 60_000, limit: 20 }));

app.use("/api", (req, res, next) => {
  if (safeEqual(req.get(API_KEY_HEADER) ?? "", dashboardKey)) return next();
  res.status(401).json({ error: "wrong key" });
});

const digest = (text: string) => createHash("sha256").update(text).digest();

app.post("/login", (req, res) => {
  const password = String(req.body.password ?? "");
  if (!timingSafeEqual(digest(password), digest(dashboardKey))) {
    res.status(401).json({ error: "wrong password" });
    return;
  }
  res.json({ token: jwt.sign({ role: "moderator" }, jwtSecret, { expiresIn: "8h" }) });
});

app.get("/search", (req, res) => {
  const query = String(req.query.q ?? "");
  res.type("html").send(String(html`<h1>Results for ${query}</h1><p>Nothing found.</p>`));
});

const ChatRequest = z.object({ message: z.string().max(2000), mode: z.enum(["short", "long"]) });

app.post("/api/chat", async (req, res) => {
  const body = ChatRequest.safeParse(req.body);
  if (!body.success) {
    res.status(400).json({ error: "message or mode is wrong" });
    return;
  }
  try {
    res.json({ reply: await chat(body.data.message) });
  } catch (error) {
    if (process.env.NODE_ENV === "development") {
      res.status(500).json({ error: String(error) });
      return;
    }
    res.status(500).json({ error: toPublicMessage(error) });
  }
});

app.listen(3000, "127.0.0.1", () => console.log("http://localhost:3000"));

import express from "express";
import jwt from "jsonwebtoken";
import { renderToString } from "react-dom/server";
import { DASHBOARD_JWT_SECRET } from "../config.js";
import { chat } from "../llm.js";
import { leaderboard } from "../store.js";
import { Transcript } from "./Transcript.js";

const app = express();
app.use(express.json({ limit: "20kb" }));

app.post("/login", (req, res) => {
  if (req.body.password !== process.env.DASHBOARD_PASSWORD) {
    res.status(401).json({ error: "wrong password" });
    return;
  }
  res.json({ token: jwt.sign({ role: "moderator" }, DASHBOARD_JWT_SECRET, { expiresIn: "8h" }) });
});

app.use("/api", (req, res, next) => {
  try {
    jwt.verify(req.get("authorization")?.replace("Bearer ", "") ?? "", DASHBOARD_JWT_SECRET);
    next();
  } catch {
    res.status(401).json({ error: "please log in" });
  }
});

app.get("/api/leaderboard", async (_req, res) => {
  try {
    res.json(await leaderboard());
  } catch (err: any) {
    res.status(500).json({ error: err.message, stack: err.stack });
  }
});

app.get("/search", (req, res) => {
  res.send(`<h1>Results for ${req.query.q}</h1><p>Nothing found.</p>`);
});

app.post("/api/preview", async (req, res) => {
  const question = String(req.body.question);
  res.send(renderToString(<Transcript question={question} answer={await chat(question)} />));
});

export function startDashboard(port: number): void {
  app.listen(port, () => console.log(`Dashboard on http://localhost:${port}`));
}

import pg from "pg";
import { createClient } from "redis";
import { DATABASE_URL } from "./config.js";

export const pool = new pg.Pool({
  connectionString: DATABASE_URL,
  max: 5,
  ssl: { rejectUnauthorized: false }, // the hosted database has a self-signed certificate
});

const cache = createClient({ url: "redis://redis-14271.c55.eu-central-1-1.ec2.cloud.redislabs.com:14271" });
cache.on("error", () => console.error("cache unreachable"));

export interface Score {
  userId: string;
  points: number;
}

export async function addPoints(userId: string, points: number): Promise<void> {
  await pool.query(
    "insert into scores (user_id, points) values ($1, $2) on conflict (user_id) do update set points = scores.points + $2",
    [userId, points],
  );
  await cache.del("leaderboard");
}

export async function leaderboard(): Promise<Score[]> {
  const cached = await cache.get("leaderboard");
  if (cached) return JSON.parse(cached) as Score[];
  const { rows } = await pool.query<Score>(
    'select user_id as "userId", points from scores order by points desc limit 10',
  );
  await cache.set("leaderboard", JSON.stringify(rows), { EX: 60 });
  return rows;
}

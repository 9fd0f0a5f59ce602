import { readFileSync } from "node:fs";
import pg from "pg";
import { databaseUrl } from "./config.js";

/** The database has a certificate of our own authority, so that authority is named here. */
export const pool = new pg.Pool({
  connectionString: databaseUrl,
  ssl: { ca: readFileSync("certs/database-ca.pem", "utf8"), minVersion: "TLSv1.3" },
});

export async function addPoints(userId: string, points: number): Promise<void> {
  await pool.query("insert into scores (user_id, points) values ($1, $2)", [userId, points]);
}

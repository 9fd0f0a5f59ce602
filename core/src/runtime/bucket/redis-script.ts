/**
 * One charge, atomic on the server and by its clock, so that the clocks of the processes do not matter.
 * The same steps as `applyCharge` in state.ts. KEYS[1]: the budget, a hash of tokens `t`, time `u`, used `q`, start `w`
 * and end `e` of the period. ARGV: mode, cost, capacity, refill per second, limit of the quota (-1: none), start and end
 * of the period.
 * Gives ok, milliseconds to wait (-1: for ever), what remains.
 */
export const chargeScript = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local mode, cost, capacity, rate = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local limit, start, stop = tonumber(ARGV[5]), tonumber(ARGV[6]), tonumber(ARGV[7])
local rounding = 0.000001

local saved = redis.call('HMGET', KEYS[1], 't', 'u', 'q', 'w', 'e')
local tokens, updated = tonumber(saved[1]) or capacity, tonumber(saved[2]) or now
local used, from, till = tonumber(saved[3]) or 0, tonumber(saved[4]) or -1, tonumber(saved[5]) or -1

if limit >= 0 and start > from then used, from, till = 0, start, stop end
tokens = math.min(capacity, tokens + math.max(0, now - updated) / 1000 * rate)

local wait = 0
if mode ~= 'settle' and cost > 0 then
  if cost > capacity or (limit >= 0 and cost > limit) then
    wait = -1
  else
    local missing = cost - tokens
    if missing > rounding then
      wait = rate > 0 and math.max(1, math.ceil(missing / rate * 1000 - rounding)) or -1
    end
    if wait >= 0 and limit >= 0 and used + cost > limit + rounding then
      wait = math.max(wait, 1, till - now)
    end
  end
end

if mode == 'settle' or (mode == 'take' and wait == 0 and cost > 0) then
  if not (mode == 'settle' and cost < 0 and start ~= from) then used = math.max(0, used + cost) end
  tokens = math.min(capacity, tokens - cost)
  redis.call('HSET', KEYS[1], 't', string.format('%.17g', tokens), 'u', string.format('%.0f', now),
    'q', string.format('%.17g', used), 'w', string.format('%.0f', from), 'e', string.format('%.0f', till))
  if rate > 0 or tokens >= capacity then
    local full = tokens >= capacity and 0 or (capacity - tokens) / rate * 1000
    redis.call('PEXPIRE', KEYS[1], string.format('%.0f', math.min(math.max(full, till - now, 0) + 1000, 9007199254740991)))
  else
    redis.call('PERSIST', KEYS[1])
  end
end

local remaining = limit >= 0 and math.min(tokens, limit - used) or tokens
return { wait == 0 and 1 or 0, string.format('%.0f', wait), string.format('%.17g', math.max(0, remaining)) }
`;

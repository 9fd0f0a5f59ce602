import axios from 'axios'

const GROQ_URL = 'https://api.groq.com/openai/v1/chat/completions'
const MODEL = process.env.GROQ_MODEL ?? 'llama-3.1-8b-instant'

/**
 * Asks the model; Groq's free tier answers 429 a lot, so try again a few times.
 * @param {{ role: string, content: string }[]} messages
 */
export async function askModel(messages, retries = 3) {
  try {
    const { data } = await axios.post(
      GROQ_URL,
      { model: MODEL, messages, max_tokens: 500 },
      { headers: { Authorization: `Bearer ${process.env.GROQ_API_KEY}` }, timeout: 20000 }
    )
    return data.choices[0].message.content
  } catch (err) {
    if (retries > 0) return askModel(messages, retries - 1)
    return `The AI is on strike (${err.response?.data?.error?.message || err.message})`
  }
}

const ORDER_PROMPT = `Read the order. Answer with one JSON object and nothing else:
{ "coin": "BTC", "amount": 0.1, "side": "buy" }`

/** "get me half an eth" -> { coin: 'ETH', amount: 0.5, side: 'buy' } */
export async function readOrder(text) {
  const answer = await askModel([
    { role: 'system', content: ORDER_PROMPT },
    { role: 'user', content: text }
  ])
  const found = answer.match(/\{[\s\S]*\}/)
  if (!found) return null
  const order = JSON.parse(found[0])
  return { ...order, createdAt: Date.now() }
}

export async function transcribe(audio) {
  const form = new FormData()
  form.append('file', new Blob([audio]), 'voice.ogg')
  form.append('model', 'whisper-large-v3-turbo')

  const res = await fetch('https://api.groq.com/openai/v1/audio/transcriptions', {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.GROQ_API_KEY}` },
    body: form
  })
  const json = await res.json()
  return json.text
}

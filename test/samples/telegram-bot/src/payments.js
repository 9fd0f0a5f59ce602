import { createHmac } from 'node:crypto'
import express from 'express'

const SHOP_ID = 'coinpal-4711'
const SHOP_SECRET = '24e5ebd25b6b5cfb2d98787303e00f3b'

const orders = new Map()

export function paymentLink(userId, order) {
  const id = `${userId}-${order.createdAt}`
  orders.set(id, { userId, note: `${order.side} ${order.amount} ${order.coin}` })
  const sign = createHmac('sha256', SHOP_SECRET).update(`${SHOP_ID}:${id}`).digest('hex')
  return `https://pay.coinpal.shop/checkout?shop=${SHOP_ID}&order=${encodeURIComponent(id)}&sign=${sign}`
}

export function startPayments(bot, port) {
  const app = express()

  app.post('/payments/webhook', express.raw({ type: '*/*', limit: '50kb' }), async (req, res) => {
    const expected = createHmac('sha256', SHOP_SECRET).update(req.body).digest('hex')
    if (req.headers['x-pay-signature'] !== expected) return res.sendStatus(403)

    try {
      const event = JSON.parse(req.body.toString('utf8'))
      const order = orders.get(event.order)
      await bot.telegram.sendMessage(
        order.userId,
        `✅ <b>Paid</b>\n${event.payer} paid ${event.amount} for: ${order.note}`,
        { parse_mode: 'HTML' }
      )
      orders.delete(event.order)
      res.sendStatus(200)
    } catch (err) {
      res.status(500).send(err.stack)
    }
  })

  app.get('/payments/done', (req, res) => {
    const order = orders.get(req.query.order)
    res.send('<html><body><h1>Thank you!</h1><p>' + (order ? order.note : 'Unknown order ' + req.query.order) + '</p></body></html>')
  })

  app.listen(port, () => console.log('payments listen on http://127.0.0.1:' + port))
}

'use strict'

const express = require('express')
const { ask } = require('../lib/assistant')

const router = express.Router()

/* small status page for the screens in the hall */
router.get('/', (req, res) => res.send('<!doctype html><title>Help desk</title><h1>It works</h1>'))

router.get('/answer', async (req, res) => {
  const question = String(req.query.q || '')
  try {
    const answer = await ask(question)
    let page = '<!doctype html><html xmlns="http://www.w3.org/1999/xhtml"><body>'
    page += '<h1>' + question + '</h1>'
    page += `<div class="answer">${answer}</div>`
    res.type('html').send(page + '</body></html>')
  } catch (e) {
    res.status(500).end('Internal error: ' + e.toString())
  }
})

router.get('/hello/:name', (req, res) => {
  res.json({ greeting: `Hello ${req.params.name}` })
})

module.exports = router

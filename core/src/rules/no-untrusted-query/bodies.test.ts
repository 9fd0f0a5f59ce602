/** The parsed body of a request as filter, whatever it is called. */
import { testRule } from '../../testing/index.ts';
import noUntrustedQuery from './index.ts';

const head = "import express from 'express';\nimport { MongoClient } from 'mongodb';\nconst app = express();\nconst notes = new MongoClient(process.env.MONGO_URL).db('app').collection('notes');\n";
const nest = "import { Body, Controller, Post, Query } from '@nestjs/common';\nimport { model, Schema } from 'mongoose';\nimport type { FindNotes } from './find-notes';\nconst Note = model('Note', new Schema({ title: String }));\n@Controller('notes')\nexport class NotesController {\n";
const post = (parameters: string, body: string) => `${head}app.post('/notes', async (${parameters}, res) => {\n  ${body}\n});\n`;

testRule(noUntrustedQuery, {
  invalid: [
    { name: 'taken out of the request', code: post('{ body }', 'res.json(await notes.find(body).toArray()); // ← filter') },
    { name: 'a part of it, taken out', code: post('{ body: { wanted = {} } }', 'res.json(await notes.find(wanted).toArray()); // ← filter') },
    { name: 'taken out in the handler', code: post('req', 'const { query: asked } = req;\n  res.json(await notes.find(asked).toArray()); // ← filter') },
    { name: 'spread into a filter', code: post('{ body }', 'res.json(await notes.find({ open: true, ...body }).toArray()); // ← filter') },
    { name: 'a parameter of a controller', code: `${nest}  @Post() find(@Body() wanted: Record<string, unknown>) { return Note.find(wanted); } // ← filter\n}\n` },
    { name: 'a part of the query of a controller', code: `${nest}  @Post() find(@Query('filter') wanted: any) { return Note.find(wanted); } // ← filter\n}\n` },
  ],
  valid: [
    { name: 'a filter that the code fills with single values', code: post('{ query: { title } }', 'const filter = {};\n  if (title) filter.title = title;\n  res.json(await notes.find(filter).toArray());') },
    { name: 'single values of it as text', code: post('{ body }', 'res.json(await notes.find({ title: String(body.title) }).toArray());') },
    { name: 'a class that a pipe validates', code: `${nest}  @Post() find(@Body() wanted: FindNotes) { return Note.find(wanted); }\n}\n` },
    { name: 'text of a part that is none of these', code: post('{ params: { id } }', 'res.json(await notes.findOne(id));') },
    { name: 'a body that a schema has checked', code: post('{ body }', 'const { title } = schema.parse(body);\n  res.json(await notes.find({ title }).toArray());').replace(head, `${head}import { z } from 'zod';\nconst schema = z.object({ title: z.string() });\n`) },
  ],
});

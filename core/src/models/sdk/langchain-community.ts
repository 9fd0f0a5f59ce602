import type { SdkModels } from '../kinds.ts';

const loaders = ['cheerio:CheerioWebBaseLoader', 'playwright:PlaywrightWebBaseLoader', 'puppeteer:PuppeteerWebBaseLoader', 'recursive_url:RecursiveUrlLoader', 'sitemap:SitemapLoader'].map((loader) => loader.split(':') as [file: string, name: string]);

/** Stores of documents that are searched by meaning: every class that extends `VectorStore`, by its file. */
const stores = [
  'analyticdb:AnalyticDBVectorStore', 'astradb:AstraDBVectorStore', 'azure_aisearch:AzureAISearchVectorStore', 'cassandra:CassandraStore', 'chroma:Chroma', 'clickhouse:ClickHouseStore',
  'elasticsearch:ElasticVectorSearch', 'faiss:FaissStore', 'hnswlib:HNSWLib', 'lancedb:LanceDB', 'libsql:LibSQLVectorStore', 'mariadb:MariaDBStore', 'milvus:Milvus', 'neo4j_vector:Neo4jVectorStore',
  'neon:NeonPostgres', 'opensearch:OpenSearchVectorStore', 'pgvector:PGVectorStore', 'prisma:PrismaVectorStore', 'singlestore:SingleStoreVectorStore', 'supabase:SupabaseVectorStore',
  'typeorm:TypeORMVectorStore', 'typesense:Typesense', 'upstash:UpstashVectorStore', 'usearch:USearch', 'vercel_postgres:VercelPostgres', 'xata:XataVectorSearch',
].map((store) => store.split(':') as [file: string, name: string]);
const makers = '{fromTexts,fromDocuments,fromExistingIndex,fromExistingCollection,initialize,load}';

/** The stores, and those of packages of their own; before version 1 `langchain` had them all. */
const storeClasses = [
  ...stores.flatMap(([file, name]) => [{ import: name, from: `@langchain/community/vectorstores/${file}` }, { import: name, from: `langchain/vectorstores/${file}` }]),
  ...['langchain', '@langchain/classic'].map((home) => ({ import: 'MemoryVectorStore', from: `${home}/vectorstores/memory` })),
  { import: 'PineconeStore', from: 'langchain/vectorstores/pinecone' },
  { import: 'PineconeStore', from: '@langchain/pinecone' },
  { import: 'QdrantVectorStore', from: '@langchain/qdrant' },
  { import: 'WeaviateStore', from: '@langchain/weaviate' },
  { import: 'MongoDBAtlasVectorSearch', from: '@langchain/mongodb' },
  { import: 'RedisVectorStore', from: '@langchain/redis' },
  { import: 'CloudflareVectorizeStore', from: '@langchain/cloudflare' },
];

export const langchainCommunityModels: SdkModels = {
  package: '@langchain/community',
  category: 'llm-sdk',
  read: ['@langchain/community@0.3.57', '@langchain/community@1.1.29'],
  types: {
    '@langchain/community:WebLoader': {
      package: '@langchain/community',
      origins: loaders.map(([file, name]) => ({ import: name, from: `@langchain/community/document_loaders/web/${file}`, new: true })),
    },
    '@langchain/community:VectorStore': {
      package: '@langchain/community',
      origins: storeClasses.flatMap((store) => [{ ...store, new: true }, { ...store, member: makers, result: 'await' as const }]),
      tsNames: [...new Set(storeClasses.map((store) => store.import))],
    },
  },
  models: [
    { id: 'langchain.community/source/load', package: '@langchain/community', versions: '*', kind: 'source', access: { type: '@langchain/community:WebLoader', member: '{load,loadAndSplit}', result: 'await' }, paths: ['[].pageContent'], yields: 'http-response', verified: true, verifiedBy: 'text', evidence: ['@langchain/community@0.3.57 dist/document_loaders/web/cheerio.d.ts'] },
    ...loaders.map(([file, name]) => ({ id: `langchain.community/sink/${name}`, package: '@langchain/community', versions: '*', kind: 'sink' as const, access: { import: name, from: `@langchain/community/document_loaders/web/${file}`, new: true }, sinkKind: 'url-fetch' as const, inputs: [{ arg: 0 as const }], verified: true, verifiedBy: 'text' as const, evidence: [`@langchain/community@0.3.57 dist/document_loaders/web/${file}.d.ts`] })),
  ],
};

import type { SdkModels } from '../kinds.ts';

const sent = ['body', 'queryStringParameters', 'multiValueQueryStringParameters', 'pathParameters', 'headers', 'multiValueHeaders', 'cookies[]', 'rawPath', 'rawQueryString'];

export const awsLambdaModels: SdkModels = {
  package: 'aws-lambda',
  category: 'web',
  read: ['@types/aws-lambda@8.10.164'],
  note: 'the types of @types/aws-lambda: there is no package of code. Events of API Gateway, function URLs and load balancers, which anybody on the web sends; others have none of these members',
  types: {
    'aws-lambda:HttpEvent': {
      package: 'aws-lambda',
      origins: [
        { import: 'default', from: '@middy/core', callback: { arg: 0, param: 0 } },
        { import: 'default', from: '@middy/core', then: ['handler', 'use().handler', 'use().use().handler'], callback: { arg: 0, param: 0 } },
      ],
      tsNames: [
        'APIGatewayProxyEvent', 'APIGatewayEvent', 'APIGatewayProxyEventV2', 'APIGatewayProxyEventBase', 'APIGatewayProxyEventV2WithRequestContext', 'APIGatewayProxyEventV2WithJWTAuthorizer',
        'APIGatewayProxyEventV2WithLambdaAuthorizer', 'APIGatewayProxyEventV2WithIAMAuthorizer', 'APIGatewayProxyWithCognitoAuthorizerEvent', 'APIGatewayProxyWithLambdaAuthorizerEvent',
        'APIGatewayProxyWebsocketEventV2', 'LambdaFunctionURLEvent', 'ALBEvent',
        'APIGatewayProxyHandler#0', 'ProxyHandler#0', 'APIGatewayProxyHandlerV2#0', 'APIGatewayProxyWebsocketHandlerV2#0', 'APIGatewayProxyHandlerV2WithJWTAuthorizer#0', 'APIGatewayProxyHandlerV2WithLambdaAuthorizer#0',
        'APIGatewayProxyHandlerV2WithIAMAuthorizer#0', 'APIGatewayProxyWithLambdaAuthorizerHandler#0', 'APIGatewayProxyWithCognitoAuthorizerHandler#0', 'LambdaFunctionURLHandler#0', 'ALBHandler#0',
      ],
      shapes: [
        { members: ['queryStringParameters'] },
        { members: ['multiValueQueryStringParameters'] },
        { members: ['pathParameters'] },
        { members: ['rawQueryString'] },
        { members: ['body', 'httpMethod'] },
        { members: ['body', 'isBase64Encoded'] },
        { members: ['body', 'requestContext.http'] },
      ],
    },
  },
  models: [
    { id: 'aws-lambda/sink/answer.redirect', package: 'aws-lambda', versions: '*', kind: 'sink', access: { literal: 'statusCode' }, sinkKind: 'redirect', inputs: [{ arg: 0, path: 'headers.location' }, { arg: 0, path: 'headers.Location' }], note: 'https://docs.aws.amazon.com/lambda/latest/dg/services-apigateway.html#apigateway-types-transforms', verified: true, verifiedBy: 'types', evidence: ['tsc @types/aws-lambda@8.10.164'] },
    ...['content-type', 'Content-Type'].map((name, i) => ({ id: `aws-lambda/sink/answer.html${i === 0 ? '' : '~2'}`, package: 'aws-lambda', versions: '*', kind: 'sink' as const, access: { literal: 'statusCode', when: [{ arg: 0 as const, path: `headers.${name}`, startsWith: ['text/html', 'text/xml', 'application/xml'] }] }, sinkKind: 'html' as const, inputs: [{ arg: 0 as const, path: 'body' }], verified: true, verifiedBy: 'types' as const, evidence: ['tsc @types/aws-lambda@8.10.164'] })),
    { id: 'aws-lambda/source/HttpEvent', package: 'aws-lambda', versions: '*', kind: 'source', access: { type: 'aws-lambda:HttpEvent' }, paths: [...sent, 'path', 'requestContext.http.path', 'requestContext.http.userAgent'], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc @types/aws-lambda@8.10.164'] },
    { id: 'aws-lambda/source/handler', package: 'aws-lambda', versions: '*', kind: 'source', access: { export: ['handler', 'lambdaHandler'], file: '**/{index,app,main,handler,lambda}.{js,mjs,cjs,ts,mts}', param: 0 }, paths: sent, yields: 'user-input', note: 'the names of the documentation and its templates: a handler elsewhere is more often one of a bot; events of queues and buckets have none of these members', verified: true, verifiedBy: 'types', evidence: ['tsc @types/aws-lambda@8.10.164'] },
    { id: 'aws-lambda/source/handler.netlify', package: 'aws-lambda', versions: '*', kind: 'source', access: { export: ['handler'], file: '**/netlify/functions/**', param: 0 }, paths: sent, yields: 'user-input', note: 'https://docs.netlify.com/build/functions/lambda-compatibility/', verified: true, verifiedBy: 'types', evidence: ['tsc @types/aws-lambda@8.10.164'] },
  ],
};

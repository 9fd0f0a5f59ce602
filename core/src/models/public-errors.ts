/**
 * Error classes of frameworks whose message is written for the client and answered to it by the framework itself, by module and
 * export. https://hono.dev/docs/api/exception, https://docs.nestjs.com/exception-filters
 */
export const publicErrors: readonly string[] = ['hono/http-exception:HTTPException', '@nestjs/common:HttpException', '@nestjs/common:BadRequestException', '@nestjs/common:NotFoundException', '@nestjs/common:ForbiddenException', '@nestjs/common:UnauthorizedException', '@nestjs/common:ConflictException'];

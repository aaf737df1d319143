# The current LTS of Node. The build needs no database; `npm start` finds the site
# built, migrates the database that DATABASE_URL names, seeds it and serves.
FROM node:24-bookworm-slim
WORKDIR /tracker
RUN chown node:node /tracker
USER node
COPY --chown=node:node package.json package-lock.json .npmrc ./
RUN npm ci
COPY --chown=node:node . .
RUN npm run build
ENV NODE_ENV=production
EXPOSE 3000
HEALTHCHECK --start-period=60s --interval=15s --timeout=5s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["npm", "start"]

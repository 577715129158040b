// CloudFront function on viewer requests: S3 knows no pages of folders, so `/claims/x/` asks for `/claims/x/index.html`,
// and `/claims/x` is sent to `/claims/x/`.
function handler(event) {
  var request = event.request;
  if (request.uri.endsWith('/')) {
    request.uri += 'index.html';
    return request;
  }
  if (request.uri.split('/').pop().includes('.')) return request;
  return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: request.uri + '/' } } };
}

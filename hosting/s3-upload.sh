#!/bin/sh
# Copies dist/ to a bucket behind CloudFront: hosting/s3-upload.sh BUCKET DISTRIBUTION [dist]
# Needs the AWS command line. New files come before the pages that name them, and old ones go last, so that no reader meets a page without its parts.
set -eu
bucket=$1
distribution=$2
dist=${3:-dist}
for_ever='public, max-age=31536000, immutable'
asked_again='public, max-age=0, must-revalidate'

for folder in _astro pagefind/fragment pagefind/index pagefind/filter; do
  aws s3 sync "$dist/$folder" "s3://$bucket/$folder" --cache-control "$for_ever" --size-only
done
aws s3 sync "$dist" "s3://$bucket" --cache-control "$asked_again" \
  --exclude '_astro/*' --exclude 'pagefind/fragment/*' --exclude 'pagefind/index/*' --exclude 'pagefind/filter/*' \
  --exclude '_headers' --exclude '_redirects' --exclude '.nojekyll'
aws s3 sync "$dist" "s3://$bucket" --delete --size-only --exclude '_headers' --exclude '_redirects' --exclude '.nojekyll'
aws cloudfront create-invalidation --distribution-id "$distribution" --paths '/*'

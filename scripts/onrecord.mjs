#!/usr/bin/env node
import { launch } from './launch.mjs';

launch('onrecord', process.argv.slice(2));

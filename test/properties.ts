import fc from 'fast-check';

// On a developer's machine properties are tried on new inputs in every run. In CI the inputs are always the same, so
// that a red run is due to the change it is about.
if (process.env['CI']) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20200930 });

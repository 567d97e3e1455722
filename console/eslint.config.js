import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config({ ignores: ['dist', '.papi', 'src/locales'] }, ...tseslint.configs.strict, {
  plugins: { 'react-hooks': hooks },
  rules: {
    ...hooks.configs.recommended.rules,
    '@typescript-eslint/no-explicit-any': 'error',
    'max-lines': ['error', 400],
  },
});
